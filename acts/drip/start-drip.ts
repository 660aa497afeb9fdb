import { randomUUID } from 'node:crypto'
import { now } from '#clock'
import { content } from '#core/content.ts'
import { type Pace, type PaceInput, readPace, type WrongField } from '#core/drip/pace.ts'
import { RateLimit } from '#core/http/rate.ts'
import { findRecord } from '#data/answer.ts'
import { beginReading } from '#data/reading.ts'
import { hashOf, newSecret, readSecretOf } from './secrets.ts'

const starts = new RateLimit({ most: 20, within: 60 * 60 * 1000 })

export type StartInput = PaceInput & { show: string }

/**
 * Begins a personal feed of a show: its first recap comes at once, the others as the pace says. Answers the secret by
 * which it is steered, or what is wrong: a field, a show that there is not, or too many begun by one client.
 */
export async function startDrip({
  input,
  client,
}: {
  input: StartInput
  client: string | null
}): Promise<{ secret: string } | { wrong: WrongField | 'show' | 'often' }> {
  const reading = await beginReading()
  const show = await findRecord(reading, {
    path: content.shows.path({ show: input.show }),
    collection: 'shows',
  })
  if (typeof show === 'string') return { wrong: 'show' }
  const pace = readPace(input)
  if (typeof pace === 'string') return { wrong: pace }
  if (starts.take(client ?? 'nobody', performance.now()) > 0) return { wrong: 'often' }
  const secret = newSecret()
  const at = now().toISOString()
  await reading.payload.create({
    collection: 'drips',
    data: {
      id: randomUUID(),
      readHash: hashOf(readSecretOf(secret)),
      steerHash: hashOf(secret),
      showId: show.id,
      state: 'running',
      releases: [],
      nextAt: at,
      polledOn: at,
      ...fieldsOf(pace),
    },
    depth: 0,
    overrideAccess: true,
  })
  return { secret }
}

/** A pace as it is stored. */
export function fieldsOf({ days, ...rest }: Pace) {
  return { ...rest, days: [...days] }
}
