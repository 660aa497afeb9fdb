import { expect, test } from '@playwright/test'
import { onPath } from '#scripts/run/on-path.mjs'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { startNginx } from '#tests/e2e/support/nginx.ts'
import { codes, plantSecrets, secretOf } from '#tests/e2e/support/planted.ts'
import { cookiesOf } from '#tests/e2e/support/reader.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin } from '#tests/e2e/support/staff.ts'

let server: Server
let paths: string[]

test.beforeAll(async () => {
  server = await startServer()
  const { paths: recaps } = await plantSecrets(await firstAdmin(server))
  const below = ['', '/characters', '/songs', '/where', '/feeds', '/s01e02', '/previously/s01e03']
  paths = ['/', '/recaps', '/shows', '/feeds', ...below.map((path) => `/shows/smash${path}`), ...recaps]
})

test.afterAll(async () => {
  await server.remove()
})

/** The cookies of a reader who has said that she is at a place. */
async function at(place: string): Promise<string> {
  const chosen = await exchange({
    url: `${server.url}/shows/smash/at`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
    body: `place=${place}`,
  })
  return cookiesOf(chosen)
}

async function told(path: string, { headers = {}, url = server.url } = {}): Promise<string[]> {
  const { body } = await exchange({ url: url + path, headers })
  // Such an address is asked for by its words.
  const text = body.toString().replaceAll(path, '').replaceAll(encodeURIComponent(path), '')
  return codes.filter((code) => text.includes(secretOf(code)))
}

test('a cache in front that keeps whatever it may answers nobody with what is another’s', async () => {
  test.skip(onPath('nginx') === null, 'no nginx found. Install Debian’s package nginx-light.')
  const nginx = await startNginx(server.url, { keeps: true })
  try {
    const readers = [
      { cookie: '', last: 4 },
      { cookie: await at('s01e01'), last: 1 },
      { cookie: await at('s01e02'), last: 2 },
      { cookie: await at('start'), last: 0 },
      { cookie: '', last: 4 },
    ]
    // Warmed by each before the next, and each comes back.
    for (const { cookie, last } of [...readers, ...readers])
      for (const path of paths) {
        const codesTold = await told(path, { url: nginx.url, headers: cookie ? { cookie } : {} })
        expect(
          codesTold.filter((code) => codes.indexOf(code) >= last),
          `${path} ${last}`,
        ).toEqual([])
        if (path === '/shows/smash') expect(codesTold, `${path} ${last}`).toHaveLength(last)
      }
  } finally {
    await nginx.stop()
  }
})

test('no header and no cookie of a stranger changes what others are told', async () => {
  const poisons: Record<string, string>[] = [
    { 'x-previously-edition': 'through-s01e01' },
    { 'x-middleware-rewrite': '/through-s01e01/shows/smash', 'x-nextjs-data': '1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-original-url': '/evil' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D' },
    { cookie: 'at=s01e01' },
    { cookie: `at=${'s'.repeat(5000)}` },
    { cookie: 'at=../../now; places=x*y; __prerender_bypass=x; __next_preview_data=y' },
    { cookie: 'previously-reader=x' },
  ]
  for (const path of ['/', '/shows/smash', '/shows/smash/s01e02']) {
    const before = await exchange({ url: server.url + path })
    for (const headers of poisons) {
      await exchange({ url: server.url + path, headers })
      const after = await exchange({ url: server.url + path })
      expect(
        [after.status, after.headers.etag, after.headers['set-cookie']],
        JSON.stringify(headers),
      ).toEqual([before.status, before.headers.etag, undefined])
      expect(after.body.equals(before.body), JSON.stringify(headers)).toBe(true)
    }
  }
  expect(await told('/shows/smash', { headers: { 'x-previously-edition': 'through-s01e01' } })).toEqual(codes)
})
