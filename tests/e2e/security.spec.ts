import { expect, type Page, test } from '@playwright/test'
import { makeLive, text } from '#tests/e2e/support/publication.ts'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'

let server: Server
let staff: Staff

test.beforeAll(async () => {
  server = await startServer({ seed: true })
  staff = await signIn(server)
})

test.afterAll(async () => {
  await server.remove()
})

const pages = { ...seededPages, 'not found': '/shows/smash/nothing-here' }

const ofEveryAnswer = {
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
}

const scriptSources = (response: Response) =>
  /script-src ([^;]*)/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''

for (const [name, path] of Object.entries(pages)) {
  test(`${name} has the headers, rendered now, kept, as a payload and for who has it`, async () => {
    const etag = (await fetch(server.url + path)).headers.get('etag') ?? ''
    const wishes: Record<string, string>[] = [{}, {}, { 'next-url': '/' }, { rsc: '1' }]
    for (const headers of [...wishes, { 'if-none-match': etag }]) {
      const response = await fetch(server.url + path, { headers })
      for (const [header, value] of Object.entries(ofEveryAnswer)) {
        expect(response.headers.get(header), header).toBe(value)
      }
      expect(response.headers.get('permissions-policy')).toContain('camera=()')
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      expect(scriptSources(response)).toMatch(/^'self'( 'sha256-[\w+/]+=')*$/)
    }
  })

  test(`${name} runs its own scripts, no other, and asks nobody else`, async ({ page }) => {
    const refused = await watch(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    expect(await refused()).toEqual([])
    expect([...new Set(asked)]).toEqual([server.url])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.planted = "yes"'
      document.body.append(script)
    })
    expect(await page.locator('html').getAttribute('data-planted')).toBeNull()
    expect(await refused()).toEqual(['script-src-elem'])
  })
}

test('https is said to be for good, where the site has it', async () => {
  const overHttps = await startServer({ env: { SITE_URL: 'https://previously.example' }, ready: false })
  try {
    const response = await fetch(`http://127.0.0.1:${overHttps.env.PORT}/healthz`)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await fetch(`${server.url}/healthz`)).headers.has('strict-transport-security')).toBe(false)
  } finally {
    await overHttps.remove()
  }
})

test('what a reader sends as a policy changes no page that is kept', async () => {
  const path = '/shows/slow-water'
  const headers = { 'content-security-policy': "script-src 'nonce-abcdefgh'" }
  expect(await (await fetch(server.url + path, { headers })).text()).not.toContain('abcdefgh')
  expect(await (await fetch(server.url + path)).text()).not.toContain('abcdefgh')
})

test('what is no page is no document that could do anything', async () => {
  const home = await (await fetch(server.url)).text()
  const [, icon = ''] = /<link rel="icon" href="([^"]+)"/.exec(home) ?? []
  expect(icon).toMatch(/^\/icon.*\.svg/)
  for (const path of [
    icon,
    '/feed.xml',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/1.xml',
    '/news-sitemap.xml',
    '/cards/site.png',
    '/api/recaps',
    '/healthz',
  ]) {
    const response = await fetch(server.url + path)
    expect(response.headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(response.headers.get('content-security-policy') ?? '', path).toMatch(
      /^default-src 'none'.*; sandbox$/,
    )
  }
})

test('a preview has a secret of its own each time, and works', async ({ page }) => {
  const { id } = (await staff({ path: '/recaps?limit=1&depth=0' })).body.docs[0]
  const made = await staff({ path: `/preview-links/of/${id}`, method: 'POST', json: {} })
  const refused = await watch(page)
  const secrets = new Set<string>()
  for (const _ of [1, 2]) {
    const response = await page.goto(new URL(made.body.url, server.url).href, { waitUntil: 'networkidle' })
    expect(response?.status()).toBe(200)
    const policy = response?.headers()['content-security-policy'] ?? ''
    const secret = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(await response?.text()).toContain(`nonce="${secret}"`)
    secrets.add(secret)
  }
  expect(secrets.size).toBe(2)
  expect(await refused()).toEqual([])
})

test('the panel is framed by nobody else', async ({ page }) => {
  const refused = await watch(page)
  const response = await page.goto(`${server.url}/admin/login`, { waitUntil: 'networkidle' })
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await expect(page.locator('#field-email')).toBeVisible()
  expect(await refused()).toEqual([])
})

test('whatever somebody writes into a recap stays words', async ({ page }) => {
  const attack = '</script><script>document.title="taken"</script><img src=x onerror=document.title="taken">'
  const episode = (await staff({ path: '/episodes?limit=1&depth=0&where[code][equals]=s01e09' })).body.docs[0]
  const { id } = await makeLive({
    staff,
    episode: episode.id,
    headline: `Headline ${attack}`,
    dek: attack,
    safeHeadline: `Safe ${attack}`.slice(0, 200),
    safeDek: attack,
  })
  const { body } = await staff({ path: `/recaps/${id}/status` })
  for (const path of [body.path, '/']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    expect(await page.title()).not.toBe('taken')
    await expect(page.getByText('<img src=x onerror=').first()).toBeVisible()
  }
})

test('a video is asked for by a reader, in a frame that the policy allows', async ({ page }) => {
  const episode = (await staff({ path: '/episodes?limit=1&depth=0&where[code][equals]=s01e10' })).body.docs[0]
  const body = text('Before.', '::embed(https://youtu.be/dQw4w9WgXcQ)')
  const { id } = await makeLive({ staff, episode: episode.id, body })
  const { path } = (await staff({ path: `/recaps/${id}/status` })).body
  const player = 'https://www.youtube-nocookie.com/**'
  let asked = 0
  await page.route(player, async (route) => {
    asked += 1
    await route.fulfill({ contentType: 'text/html', body: '<p>The player.</p>' })
  })
  const refused = await watch(page)
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  const frame = page.frameLocator('iframe')
  const link = frame.getByRole('link', { name: 'Play the video from YouTube' })
  await expect(link).toHaveCSS('position', 'absolute')
  expect(asked).toBe(0)
  await link.click()
  await expect(frame.getByText('The player.')).toBeVisible()
  expect([asked, await refused()]).toEqual([1, []])
})

/** What the page's policy has refused since, by directive. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const kept: string[] = []
    Object.assign(window, { refused: kept })
    document.addEventListener('securitypolicyviolation', (event) => kept.push(event.effectiveDirective))
  })
  return async () => await page.evaluate(() => (window as unknown as { refused: string[] }).refused)
}
