import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { feedOwners, wholeSite } from '#core/content.ts'
import { type LiveFacts, recordTag } from '#core/expiry.ts'
import { env } from '#env'
import type { Recap } from '#types'

/**
 * Writes, in the change's own transaction, that a hub is to hear of a recap that has come, or come back as updated;
 * nothing where there is no hub, or where a comma was put right.
 */
export async function writePing({
  req,
  was,
  is,
  facts,
}: {
  req: PayloadRequest
  was: Pick<Recap, 'revisedAt'> | null
  is: Pick<Recap, 'revisedAt'> | null
  facts: LiveFacts | null
}): Promise<void> {
  const isNews = is !== null && (was === null || momentOf(was) !== momentOf(is))
  if (!env.WEBSUB_HUB || !isNews || !facts) return
  await req.payload.create({
    collection: 'pings',
    data: { id: randomUUID(), owners: ownersOf(facts), tries: 0, dueAt: now().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

// One database gives a date where the other gives words.
function momentOf({ revisedAt }: Pick<Recap, 'revisedAt'>): number {
  return revisedAt ? new Date(revisedAt).getTime() : 0
}

/** Whatever has a feed with the recap in it; an episode stands for its season. */
function ownersOf({ show, season, episodes, mentions, carries = [] }: LiveFacts): string[] {
  const hasFeed = (key: string) => feedOwners.some((owner) => key.startsWith(`${owner}:`))
  return [
    wholeSite,
    ...(show ? [recordTag('shows', show)] : []),
    ...(season ? [recordTag('seasons', season)] : []),
    ...episodes.map((episode) => recordTag('episodes', episode)),
    ...[...mentions, ...carries].filter(hasFeed),
  ]
}
