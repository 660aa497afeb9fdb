import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { recordTag } from '#core/expiry.ts'
import type { Performance as PerformanceDoc } from '#types'
import { idOf } from './facts.ts'
import { writeOutbox } from './outbox.ts'
import { publishTargets } from './publicity.ts'

type Heard = Partial<Pick<PerformanceDoc, 'song' | 'characters'>>

/** What is heard in another episode, or no more, may begin earlier or later in its show. */
export const followHeard: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  await restamp({ req, heard: operation === 'update' ? [doc, previousDoc] : [doc] })
  return doc
}

export const followUnheard: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await restamp({ req, heard: [doc] })
  return doc
}

async function restamp({ req, heard }: { req: PayloadRequest; heard: readonly Heard[] }): Promise<void> {
  const targets = heard.flatMap(({ song, characters }) => [
    ...[song].flatMap((one) => idOf(one) ?? []).map((id) => recordTag('songs', id)),
    ...(characters ?? []).flatMap((one) => idOf(one) ?? []).map((id) => recordTag('characters', id)),
  ])
  await writeOutbox({ req, tags: await publishTargets({ req, targets: [...new Set(targets)] }) })
}
