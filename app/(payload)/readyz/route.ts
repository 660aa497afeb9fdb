import { readyAnswer } from '#cms/http/ready-answer.ts'

export const dynamic = 'force-dynamic'

export async function GET({ headers }: Request): Promise<Response> {
  return await readyAnswer({ headers, now: performance.now() })
}
