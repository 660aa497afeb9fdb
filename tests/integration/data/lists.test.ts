import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAuthorAt } from '#data/author.ts'
import { readCastAt } from '#data/cast.ts'
import { readLedgerAt } from '#data/ledger.ts'
import { readRecaps } from '#data/recaps.ts'
import { readShowTagAt } from '#data/tag.ts'
import { readWorks } from '#data/works.ts'
import { buildMany } from '#tests/integration/data/many.ts'
import { read } from '#tests/integration/data/world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

// 62 items: three pages of 24 recaps, two of 60 names.
beforeAll(async () => {
  payload = await startPayload()
  await buildMany({ payload, count: 62 })
}, 120_000)

type Answer = { kind: string; path?: string; page?: object }

const lists: [path: string, pages: number, (page: string) => Promise<Answer>, list: string][] = [
  ['/recaps', 3, (page) => readRecaps(read(payload), page), 'recaps'],
  ['/authors/nora', 3, (page) => readAuthorAt(read(payload), 'nora', page), 'recaps'],
  ['/shows/smash/tags/music', 3, (page) => readShowTagAt(read(payload), 'smash', 'music', page), 'recaps'],
  ['/shows/smash/characters', 2, (page) => readCastAt(read(payload), 'smash', page), 'characters'],
  ['/shows/smash/songs', 2, (page) => readLedgerAt(read(payload), 'smash', page), 'episodes'],
  ['/songs', 2, (page) => readWorks(read(payload), page), 'works'],
]

describe.each(lists)('the list at %s', (path, pages, readPage, list) => {
  const idsOn = async (page: string) => {
    const { page: found } = await readPage(page)
    const items = (found as Record<string, { id?: string; episode?: { id: string } }[]> | undefined)?.[list]
    return (items ?? []).map(({ episode, id }) => id ?? episode?.id)
  }

  it('has each item once, on as many pages as it says', async () => {
    const words = Array.from({ length: pages }, (_, index) => (index === 0 ? '' : String(index + 1)))
    const ids = (await Promise.all(words.map(idsOn))).flat()
    expect(ids).toHaveLength(62)
    expect(new Set(ids).size).toBe(62)
    expect(await readPage(String(pages))).toMatchObject({ page: { paging: { path, page: pages, pages } } })
  })

  it('has the plain address for its first page', async () => {
    expect(await readPage('1')).toEqual({ kind: 'moved', path })
  })

  it.each(['0', '02', '-1', '2.0', '1e1', 'x', '99999999', String(pages + 1)])(
    'has no page %s',
    async (word) => {
      expect(await readPage(word)).toEqual({ kind: 'none' })
    },
  )
})
