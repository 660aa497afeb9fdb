import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { onPath } from '#scripts/run/on-path.mjs'
import { exchange, type Reply } from '#tests/e2e/support/exchange.ts'
import { startNginx } from '#tests/e2e/support/nginx.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

const documents = [
  '/feed.xml',
  '/shows/smash/feed.atom',
  '/feed.json',
  '/feeds.opml',
  '/shows/smash/calendar.ics',
]

test.describe('a conditional request', () => {
  const encodings = ['br', 'gzip', 'identity'] as const

  // Encoding by header by method, for a document that is held and for one that has to be built.
  const check = async (origin: string, path: string, method: string) => {
    for (const encoding of encodings) {
      const ask = async (headers: Record<string, string>) =>
        await exchange({ url: origin + path, method, headers: { 'accept-encoding': encoding, ...headers } })
      const first = await ask({})
      const what = `${method} ${path} ${encoding}`
      expect(first.status, what).toBe(200)
      expect(first.headers['content-encoding'] ?? 'identity', what).toBe(encoding)
      expect(String(first.headers.vary).toLowerCase(), what).toContain('accept-encoding')
      const etag = String(first.headers.etag)
      expect(etag, what).toMatch(/^"[^"]+"$/)
      const modified = first.headers['last-modified']
      // A list of feeds and a calendar have their entity tags alone.
      expect(modified !== undefined, what).toBe(path.includes('/feed.'))
      const cases: [Record<string, string>, number][] = [
        [{ 'if-none-match': etag }, 304],
        [{ 'if-none-match': `"other", W/${etag}` }, 304],
        [{ 'if-none-match': '*' }, 304],
        [{ 'if-none-match': '"other"' }, 200],
        ...(modified === undefined
          ? []
          : ([
              [{ 'if-none-match': '"other"', 'if-modified-since': modified }, 200],
              [{ 'if-modified-since': modified }, 304],
            ] as [Record<string, string>, number][])),
        [{ 'if-none-match': etag, 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }, 304],
        [{ 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }, 200],
        [{ 'if-modified-since': 'nonsense' }, 200],
      ]
      for (const [headers, status] of cases) {
        const answer = await ask(headers)
        const which = `${what} ${JSON.stringify(headers)}`
        expect(answer.status, which).toBe(status)
        expect(answer.headers.etag, which).toBe(etag)
        expect(answer.headers['cache-control'], which).toBe('public, max-age=0, must-revalidate')
        expect(answer.body.byteLength > 0, which).toBe(method === 'GET' && status === 200)
      }
    }
  }

  const decoded = (reply: Reply): string => {
    const encoding = reply.headers['content-encoding']
    if (encoding === 'br') return brotliDecompressSync(reply.body).toString()
    return (encoding === 'gzip' ? gunzipSync(reply.body) : reply.body).toString()
  }

  test('is answered as RFC 9110 says', async () => {
    for (const path of documents) for (const method of ['GET', 'HEAD']) await check(server.url, path, method)
  })

  test('is answered the same through nginx', async () => {
    test.skip(onPath('nginx') === null, 'no nginx found. Install Debian’s package nginx-light.')
    const nginx = await startNginx(server.url)
    try {
      for (const method of ['GET', 'HEAD']) await check(nginx.url, '/feed.atom', method)
    } finally {
      await nginx.stop()
    }
  })

  test('is refused, and answered, however strange its address is', async () => {
    const strange = [
      '//[/feed.xml',
      '//a:b/feed.xml',
      '/feed.xml?through=%0d%0ax',
      '/%5Cevil.example/feed.xml',
    ]
    for (const path of strange) {
      const headers = { 'sec-fetch-dest': 'document' }
      const { status, headers: got } = await exchange({ url: server.url, path, headers })
      expect(status, path).toBeLessThan(500)
      expect(String(got.location ?? ''), path).not.toMatch(/^\/[/\\]|^[a-z]+:|[\r\n]/)
    }
  })

  test('has an entity tag of its own for each encoding of the same text', async () => {
    const replies = await Promise.all(
      encodings.map(async (encoding) =>
        exchange({ url: `${server.url}/feed.xml`, headers: { 'accept-encoding': encoding } }),
      ),
    )
    expect(new Set(replies.map(({ headers }) => headers.etag)).size).toBe(3)
    expect(new Set(replies.map(decoded)).size).toBe(1)
    const bodies = replies.map(({ headers, body }) => [headers['content-length'], String(body.byteLength)])
    for (const [said, sent] of bodies) expect(said).toBe(sent)
  })
})

test.describe('whoever asks', () => {
  const accepts = [
    '*/*',
    'application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, application/xml;q=0.4',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/json',
  ]

  test('gets the feed, the same bytes whatever is accepted', async () => {
    const agents = [
      'Feedly/1.0',
      'NetNewsWire (RSS Reader; https://netnewswire.com/)',
      'Mozilla/5.0 Firefox/140.0',
    ]
    const bodies = await Promise.all(
      accepts.flatMap((accept) =>
        agents.map(async (agent) => {
          const answer = await fetch(`${server.url}/feed.xml`, { headers: { accept, 'user-agent': agent } })
          expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
          return await answer.text()
        }),
      ),
    )
    expect(new Set(bodies).size).toBe(1)
  })

  test('gets it as a script, a picture or whatever a browser loads beside a page', async () => {
    for (const dest of ['empty', 'image', 'script', 'iframe']) {
      const { status } = await exchange({
        url: `${server.url}/feed.xml`,
        headers: { 'sec-fetch-dest': dest },
      })
      expect(status, dest).toBe(200)
    }
  })

  test('and follows a link is shown a page about it, and from there the document', async ({ page }) => {
    await page.goto(`${server.url}/shows/smash/characters/karen-cartwright`)
    await page.getByRole('link', { name: 'Feed of every recap with Karen Cartwright' }).click()
    await expect(page).toHaveURL(`${server.url}/shows/smash/characters/karen-cartwright/feeds`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow Karen Cartwright in Smash')
    await expect(
      page.getByText(`${server.url}/shows/smash/characters/karen-cartwright/feed.xml`),
    ).toBeVisible()
    const { status, headers } = await exchange({
      url: `${server.url}/shows/smash/feed.xml?through=s01e03`,
      headers: { 'sec-fetch-dest': 'document' },
    })
    expect(status).toBe(303)
    expect(headers).toMatchObject({
      location: '/shows/smash/feeds#s01e03',
      'cache-control': 'private, no-store',
    })
    const raw = await exchange({
      url: `${server.url}/shows/smash/feed.xml?raw`,
      headers: { 'sec-fetch-dest': 'document' },
    })
    expect(raw.status).toBe(200)
  })

  test('copies its address with a button', async ({ browser }) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(`${server.url}/shows/smash/feeds`)
    await page.getByRole('button', { name: 'Copy the address of the RSS feed' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${server.url}/shows/smash/feed.xml`,
    )
    await page.getByRole('button', { name: 'Copy the address of the feed up to S1 E4' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${server.url}/shows/smash/feed.xml?through=s01e04`,
    )
    await context.close()
  })
})

test.describe('whoever asks too often', () => {
  let limited: Server

  test.beforeAll(async () => {
    limited = await startServer({ seed: true, env: { FEED_LIMIT: '3', TRUSTED_PROXIES: '127.0.0.1,::1' } })
  })

  test.afterAll(async () => {
    await limited.remove()
  })

  const ask = async (client: string, headers: Record<string, string> = {}) =>
    await exchange({ url: `${limited.url}/feed.xml`, headers: { 'x-forwarded-for': client, ...headers } })

  test('for a whole document is told when to come again, and nobody else is', async () => {
    const first = await ask('192.0.2.1')
    for (let count = 2; count <= 3; count += 1) expect((await ask('192.0.2.1')).status).toBe(200)
    const refused = await ask('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await ask('192.0.2.2')).status).toBe(200)
    const known = { 'if-none-match': String(first.headers.etag) }
    for (let count = 0; count < 9; count += 1) expect((await ask('192.0.2.1', known)).status).toBe(304)
  })

  test('cannot name another than the last proxy saw', async () => {
    for (let count = 1; count <= 3; count += 1)
      expect((await ask(`10.9.9.${count}, 192.0.2.9, 127.0.0.1`)).status).toBe(200)
    expect((await ask('10.9.9.4, 192.0.2.9')).status).toBe(429)
  })
})
