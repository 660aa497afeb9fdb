import { readiness } from '#cms/http/readiness.ts'

const longestSilence = 5000

/** Whether this process can do its work: 200 or 503, and which part of it cannot. */
export function readyAnswer(now: number): Response {
  const { database, tickedAt, stuck } = readiness()
  const dispatcher = now - tickedAt <= longestSilence
  const ready = database && dispatcher && stuck === 0
  return Response.json(
    { ready, database, dispatcher, ...(stuck > 0 && { stuck }) },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'private, no-store' } },
  )
}
