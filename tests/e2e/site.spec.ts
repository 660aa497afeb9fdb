import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { type CrawledPage, crawl, listedPaths, readPage } from '#tests/e2e/support/crawl.ts'
import { create, makeLive, pathOf, text } from '#tests/e2e/support/publication.ts'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'
import { weigh } from '#tests/e2e/support/weigh.ts'

const budget = { css: 25_000, script: 8000, recap: 60_000 }

let server: Server
let staff: Staff

test.beforeAll(async () => {
  server = await startServer({ seed: true })
  staff = await signIn(server)
})

test.afterAll(async () => {
  await server.remove()
})

test.describe('a crawl of the demo', () => {
  let pages: CrawledPage[]

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    pages = await crawl(server.url)
  })

  test('finds every link answered 200, at its canonical address', () => {
    expect(pages.length).toBeGreaterThan(60)
    for (const { path, status, html, canonical } of pages) {
      expect(status, path).toBe(200)
      if (html) expect(canonical, path).toBe(server.url + path.replace(/\?.*/, ''))
    }
  })

  test('finds every place in a page that a link leads to', () => {
    const places = new Map(
      pages.map(({ path, html }) => [
        path.replace(/\?.*/, ''),
        new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    )
    const led = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<a [^>]*?href="([^"]*#[^"]+)"/g)].map(
        ([, href = '']) => new URL(href, server.url + path),
      ),
    )
    const own = led.filter(({ origin }) => origin === server.url)
    expect(own.filter(({ hash }) => /^#p\d/.test(hash)).length).toBeGreaterThan(20)
    const lost = own.filter(
      ({ pathname, hash }) => !places.get(pathname)?.has(decodeURIComponent(hash.slice(1))),
    )
    expect(lost.map(({ pathname, hash }) => pathname + hash)).toEqual([])
  })

  test('finds every page in a sitemap or hidden, and nothing in them that no page links to', async () => {
    const listed = await listedPaths(server.url)
    expect(new Set(listed).size).toBe(listed.length)
    const found = pages.filter(({ html }) => html)
    const open = found.filter(({ isHidden }) => !isHidden).map(({ path }) => path)
    expect(open.filter((path) => !listed.includes(path))).toEqual([])
    expect(listed.filter((path) => !open.includes(path))).toEqual([])
  })

  test('finds no page at a second address', async () => {
    const titles = Map.groupBy(
      pages.filter(({ html, isHidden }) => html && !isHidden),
      ({ html }) => `${/<title>(.*?)<\/title>/.exec(html)?.[1]}`,
    )
    for (const [title, same] of titles)
      expect(
        same.map(({ path }) => path),
        title,
      ).toHaveLength(1)
    for (const path of Object.values(seededPages)) {
      const others = path === '/' ? ['/now'] : [`/now${path}`, `${path}/`]
      for (const other of others) {
        const response = await fetch(server.url + other, { redirect: 'manual' })
        expect(response.status, other).toBe(308)
        const to = new URL(response.headers.get('location') ?? '', server.url)
        expect(to.pathname, other).toBe(path)
      }
    }
  })

  test('finds one heading, one graph and one card on every page', async () => {
    const cards = new Set<string>()
    // A form that begins something is about nothing that a machine would ask for.
    const told = pages.filter(({ html, path }) => html && !/^\/(?:drip|sign-in|me(?=[/?]|$))/.test(path))
    for (const { html, path } of told) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(html.match(/<link rel="canonical"/g), path).toHaveLength(1)
      const graphs = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      expect(graphs, path).toHaveLength(1)
      const types = graphOf(html).map((thing) => thing['@type'])
      expect(types, path).toContain(path === '/' ? 'WebSite' : 'BreadcrumbList')
      expect(metaOf(html, 'og:url'), path).toBe(server.url + path.replace(/\?.*/, ''))
      expect(metaOf(html, 'og:image:alt'), path).toBeTruthy()
      expect([metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')], path).toEqual(['1200', '630'])
      expect(metaOf(html, 'twitter:card'), path).toBe('summary_large_image')
      cards.add(metaOf(html, 'og:image') ?? path)
    }
    expect(cards.size).toBeGreaterThan(8)
    for (const card of cards) {
      const response = await fetch(card)
      expect(response.headers.get('content-type'), card).toBe('image/png')
      const { width, height } = await sharp(await response.arrayBuffer()).metadata()
      expect([width, height], card).toEqual([1200, 630])
    }
  })
})

test.describe('every page type', () => {
  for (const [name, path] of Object.entries(seededPages)) {
    test(`${name} weighs no more than it may`, async () => {
      const { html } = await readPage({ url: server.url, path })
      const weight = await weigh({ html, read })
      expect(weight.css).toBeGreaterThan(0)
      expect(weight.css).toBeLessThanOrEqual(budget.css)
      expect(weight.script).toBeLessThanOrEqual(budget.script)
    })

    test(`${name} names nobody else’s file`, async () => {
      const { html } = await readPage({ url: server.url, path })
      const loaded = [...html.matchAll(/<(?:script|img|source|iframe|link)\b[^>]*?(?:src|href)="([^"]+)"/g)]
      expect(loaded.length).toBeGreaterThan(0)
      const others = loaded.map(([, address = '']) => new URL(address, server.url).origin)
      expect([...new Set(others)]).toEqual([server.url])
    })
  }

  test('a recap of 700 words with 30 mentions weighs no more than it may', async () => {
    const { docs: cast } = (await staff({ path: '/characters?limit=10&depth=0' })).body
    const { docs: episodes } = (await staff({ path: '/episodes?depth=0&where[code][equals]=s01e13' })).body
    const paragraphs = Array.from({ length: 10 }, (_, row) => {
      const named = [0, 1, 2].map((turn) => cast[(row * 3 + turn) % cast.length])
      const mentions = named.map(({ id, name }) => `[${name.split(' ')[0]}](characters:${id})`).join(', ')
      return `${mentions} ${'and the rest of the company go on rehearsing '.repeat(8)}until the lights go out.`
    })
    const { id } = await makeLive({
      ...{ staff, episode: episodes[0].id, headline: 'What it weighs', grade: 'B' },
      ...{ safeHeadline: 'What it weighs', body: text(...paragraphs) },
    })
    const path = await pathOf({ staff, id })
    const { html, status } = await readPage({ url: server.url, path: String(path) })
    expect(status).toBe(200)
    expect(html.match(/href="\/shows\/[^/]+\/characters\//g)?.length).toBeGreaterThanOrEqual(30)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(budget.recap)
  })
})

test('what stands inside a recap stands on its own page alone', async () => {
  test.setTimeout(300_000)
  const secret = { headline: 'qzjheadline', dek: 'qzjdek', alt: 'qzjalt', body: 'qzjbody' }
  const { docs: episodes } = (await staff({ path: '/episodes?depth=0&where[code][equals]=s01e14' })).body
  const { docs: cast } = (await staff({ path: '/characters?limit=1&depth=0' })).body
  const [author, tag] = [
    await create({ staff, collection: 'authors', json: { name: 'Ada Hall' } }),
    await create({ staff, collection: 'tags', json: { name: 'Secrets' } }),
  ]
  const image = await picture(`A picture of ${secret.alt}`)
  const { id } = await makeLive({
    ...{ staff, episode: episodes[0].id, headline: `The ${secret.headline}`, dek: `The ${secret.dek}` },
    ...{ safeHeadline: 'A plain face', safeDek: 'A plain dek', grade: 'A', image, tags: [tag.id] },
    authors: [{ author: author.id, role: 'writer' }],
    body: text(`It opens on ${secret.body}.`, `[Somebody](characters:${cast[0].id}) sings.`),
  })
  const own = String(await pathOf({ staff, id }))
  const words = [...Object.values(secret), image]
  const page = await readPage({ url: server.url, path: own })
  for (const word of words) expect(page.html, own).toContain(word)
  expect(headOf(page.html)).toContain('A plain face')
  for (const word of words) expect(headOf(page.html), word).not.toContain(word)

  const pages = await crawl(server.url)
  expect(pages.some(({ path }) => path === own)).toBe(true)
  const others = pages.filter(({ path }) => path !== own)
  expect(others.filter(({ html }) => html.includes('A plain face')).length).toBeGreaterThan(4)
  for (const word of words) {
    const holding = others.filter(({ html }) => html.includes(word)).map(({ path }) => path)
    expect(holding, word).toEqual([])
    for (const path of ['/sitemap.xml', '/sitemaps/1.xml', '/news-sitemap.xml', '/robots.txt']) {
      expect(await read(path), path).not.toContain(word)
    }
    // A feed holds the text, and nothing else of the inside.
    for (const path of word === secret.body ? [] : ['/feed.xml', '/shows/smash/feed.xml']) {
      expect(await read(path), path).not.toContain(word)
    }
    const payloads = ['/', '/recaps', '/shows/smash', '/shows/smash/season/1', '/shows/smash/s01e14']
    for (const path of payloads) expect(await read(path, { rsc: '1' }), path).not.toContain(word)
  }
  expect(await read('/news-sitemap.xml')).toContain('A plain face')
})

async function picture(alt: string): Promise<string> {
  const form = new FormData()
  const image = sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
  const png = new Uint8Array(await image.png().toBuffer())
  form.append('file', new Blob([png], { type: 'image/png' }), 'plain.png')
  form.append('_payload', JSON.stringify({ alt }))
  return (await staff({ path: '/media', method: 'POST', body: form })).body.doc.id
}

async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(server.url + path, { headers })
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return await response.text()
}

function headOf(html: string): string {
  return (html.match(/<(?:meta|link)\b[^>]*>|<title>.*?<\/title>/gs) ?? []).join('\n')
}

function metaOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]
}

function graphOf(html: string): { '@type': string }[] {
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(json)['@graph'] ?? []
}
