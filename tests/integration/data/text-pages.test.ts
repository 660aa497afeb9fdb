import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readElsewhere } from '#data/answer.ts'
import { readShowAt } from '#data/show.ts'
import { readSite } from '#data/site.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readTextPageAt } from '#data/text-page.ts'
import { env } from '#env'
import { buildWorld, paths, read } from '#tests/integration/data/world.ts'
import { buildShow, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Page } from '#types'

let payload: Payload

beforeEach(async () => {
  payload ??= await startPayload()
  await buildWorld(payload)
})

const write = { depth: 0, overrideAccess: true } as const

async function buildPage(data: Partial<Page> = {}): Promise<Page> {
  return await payload.create({
    collection: 'pages',
    data: { title: 'How we grade', slug: '', body: text('From A to F.'), listed: true, ...data },
    ...write,
  })
}

const pageAt = (path: string) => readTextPageAt(read(payload), path)

describe('a page about the publication', () => {
  it('is read by anybody once it is listed, and by nobody before', async () => {
    const page = await buildPage({ listed: false })
    expect(await pageAt('/about/how-we-grade')).toEqual({ kind: 'none' })
    await payload.update({ collection: 'pages', id: page.id, data: { listed: true }, ...write })
    expect(await pageAt('/about/how-we-grade')).toMatchObject({
      kind: 'page',
      page: { title: 'How we grade', body: [{ kind: 'paragraph' }] },
    })
    expect((await readSitemap(read(payload))).map(({ path }) => path)).toContain('/about/how-we-grade')
  })

  it('leads on from its old address', async () => {
    const page = await buildPage()
    await payload.update({ collection: 'pages', id: page.id, data: { slug: 'grades' }, ...write })
    expect(await pageAt('/about/how-we-grade')).toEqual({ kind: 'moved', path: '/about/grades' })
  })

  it('stands at the foot of every page where the site names it, while it is listed', async () => {
    const page = await buildPage()
    await payload.updateGlobal({ slug: 'site', data: { navigation: [page.id] }, ...write })
    const reading = read(payload)
    expect((await readSite(reading)).navigation).toEqual([
      { id: page.id, title: 'How we grade', path: '/about/how-we-grade' },
    ])
    expect(reading.tags).toContain(`pages:${page.id}`)
    await payload.update({ collection: 'pages', id: page.id, data: { listed: false }, ...write })
    expect((await readSite(read(payload))).navigation).toEqual([])
  })

  it('cannot be deleted while the site’s navigation names it', async () => {
    const page = await buildPage()
    await payload.updateGlobal({ slug: 'site', data: { navigation: [page.id] }, ...write })
    const remove = () => payload.delete({ collection: 'pages', id: page.id, ...write })
    await expect(remove()).rejects.toThrow(/settings/)
    await payload.updateGlobal({ slug: 'site', data: { navigation: [] }, ...write })
    await remove()
    expect(await pageAt('/about/how-we-grade')).toEqual({ kind: 'none' })
  })

  it('holds nothing that our editor cannot make', async () => {
    const body = { root: { type: 'root', children: [{ type: 'script' }] } } as unknown as Page['body']
    await expect(buildPage({ body })).rejects.toThrow(/body/i)
  })
})

describe('an editor’s redirect', () => {
  const redirect = (from: string, to: string) =>
    payload.create({ collection: 'redirects', data: { from, to }, ...write })

  it('sends an address elsewhere that was no record’s', async () => {
    await redirect('/2012/smash-pilot', '/shows/smash')
    expect(await readElsewhere(read(payload), '/2012/smash-pilot')).toEqual({
      kind: 'moved',
      path: '/shows/smash',
    })
    await redirect('/shows/smash-nbc', '/shows/smash')
    expect(await readShowAt(read(payload), '/shows/smash-nbc')).toEqual({
      kind: 'moved',
      path: '/shows/smash',
    })
  })

  it('stands over no address that a record has or had', async () => {
    await expect(redirect(paths.recap, '/elsewhere')).rejects.toThrow(/from/i)
  })

  it('keeps its address from records made later', async () => {
    await redirect('/shows/slow-water', '/shows/smash')
    await expect(buildShow({ payload, title: 'Slow Water' })).rejects.toThrow(/slug/i)
  })

  it('runs in no circle', async () => {
    await redirect('/a', '/b')
    await redirect('/b', '/c')
    await expect(redirect('/c', '/a')).rejects.toThrow(/to/i)
  })

  it.each(['/a?x=1', '/a#top', '/a/', '/now/a', '/./a', 'https://localhost/a'])(
    'does not lead back to where it starts: %s',
    async (to) => {
      await expect(redirect('/a', to.replace('https://localhost', env.SITE_URL))).rejects.toThrow(/to/i)
    },
  )

  it('may lead to an address whose escapes make no text', async () => {
    await redirect('/b', '/%zz')
    expect(await readElsewhere(read(payload), '/b')).toEqual({ kind: 'moved', path: '/%zz' })
  })

  it('belongs to one address only', async () => {
    await redirect('/a', '/b')
    await expect(redirect('/a', '/c')).rejects.toThrow(/from/i)
  })
})

describe('a new episode', () => {
  it('begins with the zone that the publication’s settings name', async () => {
    await payload.updateGlobal({ slug: 'site', data: { defaults: { airZone: 'Europe/Oslo' } }, ...write })
    const show = await buildShow({ payload, title: 'Fjord' })
    const episode = await payload.create({
      collection: 'episodes',
      data: { show: show.id, season: 1, number: 1, kind: 'regular' } as Episode,
      ...write,
    })
    expect(episode.airZone).toBe('Europe/Oslo')
  })
})
