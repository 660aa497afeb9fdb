import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { stampFeeds } from '#cms/publishing/feed-stamp.ts'
import { thisProcess, writeOutbox } from '#cms/publishing/outbox.ts'
import { foundReach } from '#cms/publishing/restamp.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { siteTag } from '#core/expiry.ts'
import { exists } from './exists.ts'
import { type LargeRecap, largeRecaps, perYear } from './large-recap.ts'
import { largeShowId, seasonsOf } from './large-world.ts'
import { writeBeginning } from './write-beginning.ts'
import { writeRecaps } from './write-recaps.ts'
import { writeSeason } from './write-season.ts'

/** The most recaps that can be made. */
export const mostRecaps = 100_000

const atOnce = 100

/**
 * Makes a large invented publication for measurements: always the same, in steps that are each stored whole. A run
 * that was interrupted is continued by the next, and a larger number adds to what there is. `say` hears how many
 * recaps there are after each step. Nothing that exists is written again.
 */
export async function loadLarge({
  payload,
  recaps: wanted,
  say = () => {},
}: {
  payload: Payload
  recaps: number
  say?: (done: number) => void
}): Promise<void> {
  await refuseForeign(payload)
  const step = async (work: (req: PayloadRequest) => Promise<void>) =>
    await inTransaction(payload, async (req) => {
      await work(req)
      await settle(req)
    })
  const { feedAuthority } = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const seen = new Set<string>()
  await step(writeBeginning)
  for (let year = 1; (year - 1) * perYear < wanted; year += 1) {
    for (const key of seasonsOf(year)) await step((req) => writeSeason({ req, key }))
    const before = (year - 1) * perYear
    const recaps = largeRecaps(year).slice(0, wanted - before)
    for (let start = 0; start < recaps.length; start += atOnce) {
      const some = recaps.slice(start, start + atOnce)
      await step((req) => writeMissing({ req, recaps: some, authority: String(feedAuthority), seen }))
      say(before + start + some.length)
    }
  }
  await foundReach(payload)
}

// An address outlives its recap: what an editor has deleted for good does not come back.
async function writeMissing({
  req,
  recaps,
  ...rest
}: {
  req: PayloadRequest
  recaps: readonly LargeRecap[]
  authority: string
  seen: Set<string>
}): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where: { recordId: { in: recaps.map(({ id }) => id) } },
    select: { recordId: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const made = new Set(docs.map(({ recordId }) => recordId))
  const missing = recaps.filter(({ id }) => !made.has(id))
  if (missing.length === 0) return
  await writeRecaps({ req, recaps: missing, ...rest })
  await stampFeeds({ req, shows: missing.map(({ key }) => largeShowId(key.show)) })
}

// One row that lets every page expire says as much as thousands, and costs the dispatcher nothing.
async function settle(req: PayloadRequest): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'outbox', where: { origin: { equals: thisProcess() } }, req })
  await writeOutbox({ req, tags: [siteTag] })
}

const written: CollectionSlug[] = ['shows', 'recaps', 'pages', 'people', 'tags', 'media']

async function refuseForeign(payload: Payload): Promise<void> {
  const isOurs = await inTransaction(payload, (req) =>
    exists({ req, collection: 'shows', id: largeShowId(0) }),
  )
  if (isOurs) return
  for (const collection of written) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs === 0) continue
    throw new Error(
      `There are ${collection} here that somebody else made. The large publication goes into an empty database only: name another VAR_DIR or DATABASE_URL.`,
    )
  }
}
