import type { CollectionSlug, Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAuthorAt } from '#data/author.ts'
import { readRecapAt } from '#data/recap.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readShowTagAt, readTagAt } from '#data/tag.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildDraft, buildShow, publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Author, Tag } from '#types'

let payload: Payload
let world: World
let author: Author
let tag: Tag

const write = { depth: 0, overrideAccess: true } as const
const none = { kind: 'none' }
const moved = (path: string) => ({ kind: 'moved', path })

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  const slugs = { name: 'Ivo Lind', slug: 'ivo' }
  author = await payload.create({ collection: 'authors', data: slugs, ...write })
  tag = await payload.create({ collection: 'tags', data: { name: 'Music', slug: 'music' }, ...write })
})

async function update(collection: CollectionSlug, id: string, data: object): Promise<void> {
  await payload.update({ collection, id, data, ...write })
}

async function carry(base = 1): Promise<void> {
  const data = { authors: [{ author: author.id, role: 'pictures' as const }], tags: [tag.id] }
  const writer = { ...data, authors: [...data.authors, { author: author.id, role: 'writer' as const }] }
  await publish({ payload, id: world.recap.id, base, data: writer })
}

const listed = async () => (await readSitemap(read(payload))).map(({ path }) => path)

describe('an author and a tag', () => {
  const both = () =>
    Promise.all([readAuthorAt(read(payload), 'ivo', ''), readTagAt(read(payload), 'music', '')])

  it('have a page while a live recap carries them', async () => {
    expect(await both()).toEqual([none, none])
    const data = { authors: [{ author: author.id, role: 'writer' as const }], tags: [tag.id] }
    await buildDraft({ payload, episode: world.episode.id, ...data })
    expect(await both()).toEqual([none, none])
    await carry()
    expect(await both()).toMatchObject([
      { page: { title: 'Ivo Lind', roles: ['writer', 'pictures'], recaps: [{ headline: 'Outside' }] } },
      { page: { title: 'Music', show: null, recaps: [{ headline: 'Outside' }] } },
    ])
    expect(await listed()).toEqual(expect.arrayContaining(['/authors/ivo', '/tags/music']))
    await unpublish({ payload, id: world.recap.id, base: 2 })
    expect(await both()).toEqual([none, none])
    expect(JSON.stringify(await listed())).not.toMatch(/ivo|music/)
  })

  it('lose it when the last recap no longer carries them', async () => {
    await carry()
    const authors = world.recap.authors
    await publish({ payload, id: world.recap.id, base: 2, data: { authors, tags: [] } })
    expect(await both()).toEqual([none, none])
  })

  it('are led to by the recap that carries them', async () => {
    await carry()
    const answer = await readRecapAt(read(payload), paths.recap)
    expect(answer).toMatchObject({
      page: {
        authors: [{ name: 'Ivo Lind', path: '/authors/ivo' }, { path: '/authors/ivo' }],
        tags: [{ title: 'Music', path: '/tags/music' }],
      },
    })
  })

  it('are called by their new names once they are renamed', async () => {
    await carry()
    await update('authors', author.id, { name: 'Ivo Lind-Berg' })
    await update('tags', tag.id, { name: 'Songs' })
    expect(await readRecapAt(read(payload), paths.recap)).toMatchObject({
      page: { authors: [{ name: 'Ivo Lind-Berg' }, {}], tags: [{ title: 'Songs' }] },
    })
  })

  it('lead on from every name that they had, also within a renamed show', async () => {
    await carry()
    await update('authors', author.id, { slug: 'ivo-lind' })
    await update('tags', tag.id, { slug: 'song' })
    expect(await both()).toEqual([moved('/authors/ivo-lind'), moved('/tags/song')])
    expect(await readShowTagAt(read(payload), 'smash', 'song', '')).toMatchObject({
      page: { title: 'Music', show: { path: paths.show }, path: '/shows/smash/tags/song' },
    })
    await update('shows', world.show.id, { slug: 'bombshell' })
    expect(await readShowTagAt(read(payload), 'smash', 'music', '')).toEqual(
      moved('/shows/bombshell/tags/song'),
    )
  })

  it('have no page within a show that has none of their recaps', async () => {
    await carry()
    await buildShow({ payload, title: 'Slow Water' })
    expect(await readShowTagAt(read(payload), 'slow-water', 'music', '')).toEqual(none)
    expect(await readShowTagAt(read(payload), 'smash', 'nothing', '')).toEqual(none)
  })
})
