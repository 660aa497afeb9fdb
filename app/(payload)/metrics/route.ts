import { metricsAnswer } from '#cms/http/metrics-answer.ts'

export const dynamic = 'force-dynamic'

export async function GET({ headers }: Request): Promise<Response> {
  return await metricsAnswer(headers)
}
