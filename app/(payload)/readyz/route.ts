import { readyAnswer } from '#cms/http/ready-answer.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return readyAnswer(Date.now())
}
