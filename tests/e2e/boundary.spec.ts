import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type Response as BrowserResponse, expect, test } from '@playwright/test'
import { Jar } from '#tests/e2e/support/jar.ts'
import { once } from '#tests/e2e/support/once.ts'
import {
  codes,
  kinds,
  type Planted,
  plantedFields,
  plantSecrets,
  secretOf,
} from '#tests/e2e/support/planted.ts'
import { type Answered, crawlAs } from '#tests/e2e/support/reader-crawl.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin } from '#tests/e2e/support/staff.ts'

let server: Server
let planted: Planted

test.beforeAll(async () => {
  server = await startServer()
  planted = await plantSecrets(await firstAdmin(server))
})

test.afterAll(async () => {
  await server.remove()
})

async function ask(path: string, jar = new Jar(), init: RequestInit = {}): Promise<Response> {
  const cookie = jar.for(path.split('?')[0] ?? path)
  return await fetch(server.url + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } })
}

async function choose({ jar, place, from = '/shows/smash' }: { jar: Jar; place: string; from?: string }) {
  const headers = {
    ...{ origin: server.url, referer: server.url + from },
    'content-type': 'application/x-www-form-urlencoded',
  }
  const answer = await ask('/shows/smash/at', jar, { method: 'POST', headers, body: `place=${place}` })
  return { answer, cookies: jar.keep(answer) }
}

test('every field of the story has a word of its episode', () => {
  expect([...planted.fields].sort()).toEqual(plantedFields)
})

// Such an address is asked for by its words.
const withoutOwn = ({ words, text }: Answered) =>
  words
    .toLowerCase()
    .split(' ')
    .flatMap((word) => [word, encodeURIComponent(word).toLowerCase()])
    .reduce((left, word) => left.replaceAll(word, ''), text)

for (const [index, place] of ['start', ...codes].entries()) {
  test(`somebody at ${place} comes upon nothing later, and upon everything before`, async ({ browser }) => {
    test.slow()
    const jar = new Jar()
    await choose({ jar, place })
    const from = ['/', ...planted.paths, ...codes.map((code) => `/shows/smash/previously/${code}`)]
    const answers = await crawlAs({ url: server.url, jar, from })
    const pages = answers.filter(({ isPage, asked }) => isPage && asked.startsWith('/'))
    answers.push(...(await seeAll({ browser, jar, pages })))
    expect(pages.length).toBeGreaterThan(10)
    for (const [at, code] of codes.entries()) {
      const secret = secretOf(code)
      const telling = answers.filter((answer) => withoutOwn(answer).includes(secret))
      if (at >= index)
        expect(
          telling.map(({ asked }) => asked),
          code,
        ).toEqual([])
      else
        expect(
          kinds.filter((kind) => !answers.some(({ text }) => text.includes(secret + kind))),
          code,
        ).toEqual([])
    }
    expect(answers.some(({ text }) => text.includes('told to everybody'))).toBe(true)
    expect(answers.filter(({ text }) => /zqs0\de0\dsecret/.test(text))).toEqual([])
  })
}

/** Everything that comes to a browser which runs the pages' scripts. */
async function seeAll(given: { browser: Browser; jar: Jar; pages: Answered[] }): Promise<Answered[]> {
  const { browser, jar, pages } = given
  const context = await browser.newContext()
  const seen: Answered[] = []
  try {
    const { hostname: domain } = new URL(server.url)
    await context.addCookies(jar.all().map((cookie) => ({ ...cookie, domain })))
    const page = await context.newPage()
    for (const { asked: path } of pages) {
      const bodies: Promise<string>[] = []
      const keep = (response: BrowserResponse) => {
        if (response.status() < 300) bodies.push(response.text().catch(() => ''))
      }
      page.on('response', keep)
      await page.goto(server.url + path)
      page.off('response', keep)
      const text = [await page.content(), ...(await Promise.all(bodies))].join(' ').toLowerCase()
      seen.push({ asked: `browser ${path}`, words: path, isPage: true, text })
    }
  } finally {
    await context.close()
  }
  return seen
}

test('what happened before an episode is told to whoever has seen so far, and found on the way', async () => {
  for (const [index, code] of codes.entries()) {
    const next = codes[index + 1]
    const jar = new Jar()
    await choose({ jar, place: code })
    const hub = await (await ask('/shows/smash', jar)).text()
    expect(hub.includes('/previously/'), code).toBe(next !== undefined)
    if (!next) continue
    expect(hub).toContain(`href="/shows/smash/previously/${next}"`)
    const answer = await ask(`/shows/smash/previously/${next}`, jar)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const told = await answer.text()
    for (const [at, other] of codes.entries())
      expect(told.includes(`${secretOf(other)}beat counts.`), `${other} before ${next}`).toBe(at <= index)
    for (const later of codes.slice(index + 2)) {
      const beyond = await (await ask(`/shows/smash/previously/${later}`, jar)).text()
      expect(beyond).toContain('Not yet, unless you say so')
      expect(beyond).not.toContain('beat counts.')
    }
  }
  expect(await (await ask('/shows/smash')).text()).not.toContain('/previously/')
})

test('what is for one reader is kept by nobody, and what is for everybody is as before', async () => {
  const jar = new Jar()
  const { answer, cookies } = await choose({ jar, place: 's01e02', from: '/shows/smash/characters' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/shows/smash/characters#moved'])
  expect(answer.headers.get('clear-site-data')).toBe('"cache"')
  for (const line of cookies) expect(line).toMatch(/; HttpOnly; SameSite=Lax/)
  for (const path of ['/shows/smash', '/', '/recaps', '/shows/smash/songs?order=title']) {
    const own = await ask(path, jar)
    expect([own.status, own.headers.get('cache-control'), own.headers.get('etag')], path).toEqual([
      ...[200, 'private, no-store', null],
    ])
    expect(own.headers.get('x-robots-tag')).toBe('noindex')
    const everybodys = await ask(path)
    expect(everybodys.headers.get('cache-control') ?? '', path).not.toBe('private, no-store')
    expect(await everybodys.text(), path).toContain(path === '/' ? 'Told to everybody' : secretOf('s02e01'))
    expect(await own.text(), path).not.toContain(secretOf('s02e01'))
  }
  // A shared cache asks again each time, and hears of the cookie then.
  expect((await ask('/shows/smash')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
})

test('nobody can ask for an edition by its address, and a place that is none counts as none', async () => {
  for (const inner of ['/through-s01e02/shows/smash', '/once-s01e02/shows/smash', '/for-x.start/recaps']) {
    const answer = await ask(inner)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, inner.replace(/^\/[^/]+/, '')])
  }
  const forged = new Jar()
  forged.set({ name: 'at', value: 's09e09', path: '/shows/smash' })
  const answer = await ask('/shows/smash', forged)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(secretOf('s02e01'))
  for (const place of ['s09e09', 'nonsense', '']) {
    const refused = await choose({ jar: new Jar(), place })
    expect([refused.answer.status, refused.cookies]).toEqual([400, []])
  }
})

test('the form is refused from another site, and leads nowhere else', async () => {
  const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }
  const refused = await ask('/shows/smash/at', new Jar(), { method: 'POST', headers, body: 'place=s01e01' })
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []])
  for (const to of [
    '//evil.example',
    'https://evil.example/shows/smash',
    '/shows/other',
    '/shows/smash/\\evil',
  ])
    expect((await ask(`/shows/smash/at?to=${encodeURIComponent(to)}`)).headers.get('location')).toBe(
      '/shows/smash',
    )
})

test('a second address of the show learns where she is, and a step back is taken', async () => {
  const jar = new Jar()
  await choose({ jar, place: 's01e01' })
  await choose({ jar, place: 's01e03' })
  await choose({ jar, place: 'undo' })
  expect(await (await ask('/shows/smash', jar)).text()).not.toContain(secretOf('s01e02'))
  const elsewhere = new Jar()
  elsewhere.set({ name: 'places', value: /places=([^;]+)/.exec(jar.for('/'))?.[1] ?? '', path: '/' })
  const led = await ask('/shows/smash/s01e02', elsewhere)
  expect([led.status, led.headers.get('location')]).toEqual([
    303,
    '/shows/smash/at?to=%2Fshows%2Fsmash%2Fs01e02',
  ])
  const told = await ask('/shows/smash/at?to=%2Fshows%2Fsmash%2Fs01e02', elsewhere)
  expect([told.status, told.headers.get('location')]).toEqual([303, '/shows/smash/s01e02'])
  elsewhere.keep(told)
  expect(await (await ask('/shows/smash/s01e02', elsewhere)).text()).not.toContain(secretOf('s01e02'))
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('a reader says where she is, meets what is beyond, sees it once and closes it, and moves on', async ({
    page,
  }) => {
    await page.goto(`${server.url}/shows/smash`)
    await expect(page.getByRole('main')).toContainText('zqs02e01')
    await page.getByRole('link', { name: 'Other seasons' }).click()
    await page.getByRole('button', { name: /^Season 1, episode 2/ }).click()
    await expect(page.getByText('You are up to')).toBeVisible()
    await page.goto(server.url + String(planted.paths[2]))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet, unless you say so')
    await expect(page.locator('html')).not.toContainText(secretOf('s01e03'))
    await page.getByRole('button', { name: 'Show me this once' }).click()
    await expect(page.getByRole('main')).toContainText('zqs01e03words')
    await page.getByRole('link', { name: 'Close it again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet, unless you say so')
    await page.getByRole('button', { name: 'I have seen it' }).click()
    await expect(page.getByRole('main')).toContainText('zqs01e03words')
    await expect(page.locator('html')).not.toContainText(secretOf('s02e01'))
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet, unless you say so')
    await page.getByRole('button', { name: 'Caught up' }).click()
    await page.goto(`${server.url}/shows/smash`)
    await expect(page.getByRole('main')).toContainText('zqs02e01')
    await page.getByRole('button', { name: 'Not started' }).click()
    await page.getByRole('button', { name: 'Caught up' }).click()
    await expect(page.getByRole('main')).toContainText('zqs02e01')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('You have not started Smash.')).toBeVisible()
    await expect(page.locator('html')).not.toContainText(secretOf('s01e01'))
  })
})

test('going back after a change of place does not show what was there before', async ({ page }) => {
  await page.goto(`${server.url}/shows/smash`)
  await expect(page.getByRole('main')).toContainText('zqs02e01')
  await page.goto(`${server.url}/shows/smash/where`)
  await page.getByRole('button', { name: /^Season 1, episode 1/ }).click()
  await expect(page.getByText('We have noted where you are in Smash.')).toBeVisible()
  await page.goto(`${server.url}/shows/smash/s01e01`)
  await page.evaluate(() => history.go(-2))
  await expect(page.getByText('You are up to')).toBeVisible()
  await expect(page.locator('html')).not.toContainText(secretOf('s02e01'))
})

test('another open tab does not go on showing what was there before', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(`${server.url}/shows/smash`)
  await expect(other.getByRole('main')).toContainText(secretOf('s02e01'))
  await page.goto(`${server.url}/shows/smash/where`)
  await page.getByRole('button', { name: /^Season 1, episode 1/ }).click()
  await expect(other.getByText('You are up to')).toBeVisible()
  await expect(other.locator('html')).not.toContainText(secretOf('s02e01'))
})

test('the control and what stands beyond can be read and used by everybody', once, async ({ page }) => {
  test.slow()
  await page.goto(`${server.url}/shows/smash/where`)
  await page.getByRole('button', { name: /^Season 1, episode 2/ }).click()
  for (const path of ['/shows/smash/where', '/shows/smash', '/shows/smash/s01e03', planted.paths[2] ?? '']) {
    await page.goto(server.url + path)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 390, 1440]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        expect((await new AxeBuilder({ page }).analyze()).violations, `${path} ${width}`).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${path} ${width}`).toBeLessThanOrEqual(0)
      }
  }
})
