import { expect, test } from '@playwright/test'
import { change } from '#tests/e2e/support/publication.ts'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { signIn } from '#tests/e2e/support/staff.ts'

let server: Server

const pages = seededPages

test.beforeAll(async () => {
  server = await startServer({ seed: true })
  // What the seed has changed expires once more, and no page in the middle of a test.
  const staff = await signIn(server)
  await expect.poll(async () => (await staff({ path: '/outbox' })).body.totalDocs).toBe(0)
})

test.afterAll(async () => {
  await server.remove()
})

type Asked = { path: string; method?: string; headers?: Record<string, string> }

async function ask({ path, method = 'GET', headers = {} }: Asked) {
  const response = await fetch(server.url + path, { method, headers, redirect: 'manual' })
  const body = await response.text()
  return { status: response.status, headers: response.headers, body }
}

// A header that changes nothing about a page's HTML, and that the front leaves to Next.
const byNext = { 'next-url': '/' }

// Only Next sends it.
const isFromNext = ({ headers }: { headers: Headers }) => headers.has('x-nextjs-cache')

// How it is sent, which request it is for, and what Next says to itself.
const ofTransport = /^(?:date|connection|keep-alive|transfer-encoding|x-request-id|x-nextjs-.*)$/

function lastingHeaders(headers: Headers, but: string[] = []): Record<string, string> {
  const lasting = [...headers].filter(([name]) => !ofTransport.test(name) && !but.includes(name))
  return Object.fromEntries(lasting)
}

for (const [name, path] of Object.entries(pages)) {
  test(`${name} is answered before Next, as Next answers it`, async () => {
    expect((await ask({ path })).status).toBe(200)
    for (const method of ['GET', 'HEAD']) {
      for (const encoding of ['identity', 'gzip, deflate, br']) {
        const headers = { 'accept-encoding': encoding }
        const front = await ask({ path, method, headers })
        const next = await ask({ path, method, headers: { ...headers, ...byNext } })
        const what = `${method} ${encoding}`
        expect([isFromNext(front), isFromNext(next)], what).toEqual([false, true])
        expect([front.status, front.body], what).toEqual([next.status, next.body])
        // Next compresses while it sends, and does not know the length.
        const but = next.headers.has('content-length') ? [] : ['content-length']
        expect(lastingHeaders(front.headers, but), what).toEqual(lastingHeaders(next.headers))
      }
    }
  })

  test(`${name} is not sent again to who has it, whoever of the two sent it`, async () => {
    const etag = (await ask({ path, headers: byNext })).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*', '"other"']) {
      // As a browser that looks whether it is still current; `fetch` by itself would say `no-cache`.
      const headers = { 'if-none-match': known, 'cache-control': 'max-age=0' }
      const front = await ask({ path, headers })
      const next = await ask({ path, headers: { ...headers, ...byNext } })
      expect([isFromNext(front), isFromNext(next)], known).toEqual([false, true])
      expect([front.status, front.body], known).toEqual([next.status, next.body])
      expect(front.status, known).toBe(known === '"other"' ? 200 : 304)
      for (const header of ['etag', 'cache-control', 'content-type']) {
        expect(front.headers.get(header), known).toBe(next.headers.get(header))
      }
    }
  })
}

test('what is no page in the store is answered by Next', async () => {
  const answers: [string, number][] = [
    ['/shows/smash/nothing-here', 404],
    ['/shows/smash/', 308],
    ['/now/shows/smash', 308],
    ['/feed.xml', 200],
    ['/sitemap.xml', 200],
    ['/robots.txt', 200],
    ['/healthz', 200],
    ['/admin/login', 200],
    ['/shows/smash?page=2', 200],
  ]
  for (const [path, status] of answers) {
    for (const round of ['first', 'second']) {
      expect((await ask({ path })).status, `${path}, ${round} time`).toBe(status)
    }
  }
})

test('a correction and an unpublish show in the next answer, and a correction’s second answer comes before Next', async () => {
  const path = pages.recap
  const staff = await signIn(server)
  const { body } = await staff({ path: '/recaps?where[slug][equals]=after-the-callback&depth=0' })
  const { id, rev } = body.docs[0]
  expect(isFromNext(await ask({ path }))).toBe(false)
  const json = { headline: 'Corrected at once', _status: 'published' }
  const corrected = await change({ staff, id, base: rev, json })
  expect((await ask({ path })).body).toContain('Corrected at once')
  const again = await ask({ path })
  expect([isFromNext(again), again.body.includes('Corrected at once')]).toEqual([false, true])
  await change({ staff, id, base: corrected.rev, json: { _status: 'draft' } })
  expect((await ask({ path })).status).toBe(404)
})
