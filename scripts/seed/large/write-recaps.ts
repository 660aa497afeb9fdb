import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { insertRows } from '#cms/database/index.ts'
import { nameMentionsIn } from '#cms/mentions/name-mentions.ts'
import { setPublic } from '#cms/publishing/addresses.ts'
import { carriedBy } from '#cms/publishing/facts.ts'
import { publishTargets } from '#cms/publishing/publicity.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { mentionsIn, targetsOf } from '#core/rich-text/mentions.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'
import type { Recap } from '#types'
import { largeBody } from './large-body.ts'
import { largeRowId } from './large-id.ts'
import type { LargeRecap } from './large-recap.ts'
import { largeSeason, largeShowId } from './large-world.ts'
import { largeFileId } from './write-beginning.ts'

/**
 * Writes recaps as if each had been published: its row, its version, its addresses and mentions. Past the hooks,
 * which would take ten times as long; a test holds the two ways together. `seen` keeps what is public already.
 */
export async function writeRecaps({
  req,
  recaps,
  authority,
  seen,
}: {
  req: PayloadRequest
  recaps: readonly LargeRecap[]
  authority: string
  seen: Set<string>
}): Promise<void> {
  const mentions: Parameters<typeof insertRows<'mentions'>>[0]['rows'][number][] = []
  const rows = recaps.map((recap) => rowOf({ recap, authority }))
  await nameMentionsIn({ req, bodies: rows.map(({ body }) => body) })
  for (const row of rows) {
    await writeRow({ req, row })
    const found = mentionsIn(fromLexical(row.body))
    const published = { recapId: row.id, publishedAt: row.firstPublishedAt ?? '' }
    mentions.push(...found.map((mention) => ({ id: randomUUID(), ...published, ...mention })))
  }
  await insertRows({ req, collection: 'addresses', rows: recaps.flatMap(addressesOf) })
  await insertRows({ req, collection: 'mentions', rows: mentions })
  const targets = targetsOf(mentions).filter((target) => !seen.has(target))
  await publishTargets({ req, targets })
  const carried = [...new Set(rows.flatMap(carriedBy))].filter((target) => !seen.has(target))
  for (const target of carried) await setPublic({ req, id: target.split(':')[1] ?? '', isPublic: true })
  for (const target of [...targets, ...carried]) seen.add(target)
}

async function writeRow({ req, row }: { req: PayloadRequest; row: Recap }): Promise<void> {
  const { db } = req.payload
  const { id: _id, ...version } = row
  const times = { createdAt: row.createdAt, updatedAt: row.updatedAt }
  await db.create({ collection: 'recaps', data: { ...row }, returning: false, req })
  await db.createVersion({
    collectionSlug: 'recaps',
    parent: row.id,
    autosave: false,
    versionData: version as unknown as Parameters<typeof db.createVersion>[0]['versionData'],
    returning: false,
    ...times,
    req,
  })
}

function rowOf({ recap, authority }: { recap: LargeRecap; authority: string }): Recap {
  const { id, key, kind, headline, dek, safeHeadline, safeDek, slug, grade, publishedAt } = recap
  const [first, ...others] = recap.episodes.map((place) => largeSeason(key).episodes[place]?.id ?? '')
  return {
    id,
    kind,
    episode: kind === 'episodes' ? first : null,
    furtherEpisodes: kind === 'episodes' ? others : [],
    season: kind === 'season' ? largeSeason(key).id : null,
    show: largeShowId(key.show),
    ...{ headline, dek, safeHeadline, safeDek, slug, grade },
    body: toLexical({ paragraphs: largeBody(recap), find: findByKey }) as unknown as Recap['body'],
    authors: recap.authors.map((place, index) => ({
      id: largeRowId(id, index),
      author: largeFileId({ collection: 'authors', place }),
      role: index === 0 ? 'writer' : 'contributor',
    })),
    ...{ bodyImages: [], bodyPerformances: [], bodyEpisodes: [], bodyCharacters: [] },
    tags: recap.tags.map((place) => largeFileId({ collection: 'tags', place })),
    rev: 1,
    liveRev: 1,
    isLive: true,
    firstPublishedAt: publishedAt,
    livePublishedAt: publishedAt,
    revisedAt: publishedAt,
    isUpdate: false,
    corrections: [],
    regrades: [],
    isTake: false,
    isTakeInFeeds: false,
    madeSlug: recap.slug,
    importedId: null,
    feedId: `tag:${authority},${publishedAt.slice(0, 10)}:recaps/${id}`,
    savedBy: 'Previously',
    savedAt: publishedAt,
    _status: 'published',
    createdAt: publishedAt,
    updatedAt: publishedAt,
  }
}

function addressesOf({ id, key, paths, publishedAt }: LargeRecap) {
  const record = { recordCollection: 'recaps', recordId: id, showId: largeShowId(key.show) }
  return paths.map((path, index) => ({
    id: randomUUID(),
    path,
    ...record,
    current: index === 0,
    isPublic: index === 0,
    changedAt: publishedAt,
  }))
}

function findByKey(key: string): { collection: string; id: string } {
  const [collection = '', id = ''] = key.split(':')
  return { collection, id }
}
