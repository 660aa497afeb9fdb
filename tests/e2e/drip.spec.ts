import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

test('a reader begins a show from its feeds, and steers it from a page of its own', async ({ page }) => {
  await page.goto(`${server.url}/shows/smash/feeds`)
  await page.getByRole('link', { name: 'From the first recap on, at your own pace' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start Smash')
  await page.getByLabel('Time zone').fill('Mars/Olympus')
  await page.getByRole('button', { name: 'Start the feed' }).click()
  await expect(page.getByText('A time zone should be like Europe/Berlin.')).toBeVisible()
  await page.getByLabel('Time zone').fill('America/New_York')
  await page.getByRole('button', { name: 'Start the feed' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Smash, from the beginning')
  await expect(page.getByText('Tuesdays and Fridays at 20:00, America/New_York.')).toBeVisible()
  const address = (await page.locator('code').textContent()) ?? ''
  expect(address).not.toContain(new URL(page.url()).pathname)
  const titles = async () =>
    (
      (await (await fetch(address.replace(/xml$/, 'json'))).json()) as { items: { title: string }[] }
    ).items.map(({ title }) => title)
  await expect.poll(titles).toEqual(['A first audition on Broadway'])
  await page.reload()
  await expect(page.getByText('1 of 6')).toBeVisible()

  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Running')).toBeVisible()
  await page.getByLabel('Tuesday').uncheck()
  await page.getByRole('button', { name: 'Change the pace' }).click()
  await expect(page.getByText('Fridays at 20:00, America/New_York.')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Which stands on the field of the title card, where axe does not see it.
    const axe = new AxeBuilder({ page }).exclude('body > header')
    expect((await axe.analyze()).violations).toEqual([])
  }
  await page.getByRole('button', { name: 'Stop for good' }).click()
  await expect(page.getByText('This feed has been stopped.')).toBeVisible()
  expect((await fetch(address)).status).toBe(410)
})

test('a reader without script begins one, too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.url}/drip?show=smash`)
  await page.getByRole('button', { name: 'Start the feed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Smash, from the beginning')
  await context.close()
})

const secret = 'A'.repeat(43)

test('a secret goes nowhere: not into a referrer, a search engine or a cache', async () => {
  const pages = ['/drip?show=smash', `/drip/${secret}`, `/drip/${secret}/feed.xml`]
  for (const path of pages) {
    const { headers } = await exchange({ url: server.url + path })
    expect(headers['referrer-policy'], path).toBe('no-referrer')
    expect(headers['x-robots-tag'], path).toContain('noindex')
    expect(headers['cache-control'], path).toMatch(/no-store|must-revalidate/)
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
  }
})

test('what is not there is answered 404, from the page and from the feed', async () => {
  expect((await fetch(`${server.url}/drip/${secret}`)).status).toBe(404)
  const { status, headers } = await exchange({
    url: `${server.url}/drip/${secret}/steer`,
    method: 'POST',
    headers: { origin: server.url },
    body: 'how=stop',
  })
  expect([status, headers.location]).toEqual([303, `/drip/${secret}`])
})

test('without a show, the page of all feeds offers them', async () => {
  for (const path of ['/drip?show=nothing', '/drip'])
    expect(new URL((await fetch(server.url + path)).url).pathname, path).toBe('/feeds')
})

test('what was entered stands there still, beside what is wrong with it', async ({ page }) => {
  await page.goto(`${server.url}/drip?show=smash`)
  await page.getByLabel('Monday').check()
  await page.getByLabel('Time zone').fill('Nowhere/Else')
  await page.getByRole('button', { name: 'Start the feed' }).click()
  await expect(page.getByText('A time zone should be like')).toBeVisible()
  await expect(page.getByLabel('Time zone')).toHaveValue(/^Nowhere\/Else/)
  await expect(page.getByLabel('Monday')).toBeChecked()
})

test('a form from another site begins and changes nothing', async () => {
  for (const path of ['/drip/start', `/drip/${secret}/steer`])
    for (const origin of ['https://evil.example', 'null']) {
      const body = 'how=stop&show=smash&time=20:00&zone=UTC&day=2'
      const answer = await exchange({ url: server.url + path, method: 'POST', headers: { origin }, body })
      expect([answer.status, answer.headers.location], path).toEqual([403, undefined])
    }
})

test('GET changes nothing', async () => {
  for (const path of ['/drip/start', `/drip/${secret}/steer`])
    expect((await exchange({ url: server.url + path })).status, path).toBe(405)
  expect((await exchange({ url: `${server.url}/drip/${secret}/feed.xml` })).status).toBe(404)
})

test('a crash while a recap is released loses none and releases none twice', async () => {
  const form = new URLSearchParams({ show: 'smash', time: '20:00', zone: 'UTC', day: '2' })
  const begun = await exchange({
    url: `${server.url}/drip/start`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
    body: form.toString(),
  })
  expect(begun.status).toBe(303)
  const steering = await (await fetch(server.url + begun.headers.location)).text()
  const [feed = ''] = /\/drip\/[\w-]{43}\/feed\.xml/.exec(steering) ?? []
  const items = async () => {
    const json = await (await fetch(server.url + feed.replace('.xml', '.json'))).json()
    return (json as { items: { id: string; date_published: string }[] }).items
  }
  await expect.poll(async () => (await items()).length).toBe(1)
  const [first] = await items()
  await server.kill('SIGTERM')
  // A fortnight later, and killed at the first release.
  server.env.CLOCK_OFFSET = String(14 * 24 * 60 * 60 * 1000)
  server.env.FAIL_AT = 'releasing'
  await server.start({ ready: false })
  await expect
    .poll(async () => await fetch(`${server.url}/healthz`).catch(() => null), { timeout: 30_000 })
    .toBeNull()
  server.env.FAIL_AT = ''
  await server.start()
  await expect.poll(async () => (await items()).length).toBe(3)
  const after = await items()
  expect(after.at(-1)).toEqual(first)
  expect(new Set(after.map(({ id }) => id)).size).toBe(3)
  for (const { date_published: at } of after.slice(0, 2)) expect(at).toContain('T20:00:00')
})
