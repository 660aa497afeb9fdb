import { expect, test } from '@playwright/test'
import { type Server, startServer } from '#tests/e2e/support/server.ts'

let server: Server

const ledger = '/shows/smash/songs'

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init })

const titles = (html: string) => [...html.matchAll(/<cite><a [^>]*>([^<]+)</g)].map(([, title]) => title)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader filters a ledger by following links, and comes back', async ({ page }) => {
    await page.goto(server.url + ledger)
    await expect(page.getByText('16 performances, 16 songs')).toBeVisible()
    const filters = page.getByRole('navigation', { name: 'Which songs' })
    await filters.getByRole('link', { name: 'Ivy Lynn' }).click()
    await filters.getByRole('link', { name: 'Written for the show' }).click()
    await filters.getByRole('link', { name: 'By title' }).click()
    expect(new URL(page.url()).search).toBe('?singer=ivy-lynn&kind=originals&order=title')
    await expect(filters.getByRole('link', { name: 'Ivy Lynn' })).toHaveAttribute('aria-current', 'true')
    const songs = await page.getByRole('rowheader').allInnerTexts()
    expect(songs.length).toBeGreaterThan(2)
    expect(songs).toEqual([...songs].sort((left, right) => left.localeCompare(right, 'en')))
    await filters.getByRole('link', { name: 'Anyone' }).click()
    await filters.getByRole('link', { name: 'All', exact: true }).click()
    await filters.getByRole('link', { name: 'By episode' }).click()
    expect(page.url()).toBe(server.url + ledger)
  })

  test('a character’s line leads to the paragraph that names them', async ({ page }) => {
    await page.goto(`${server.url}/shows/smash/characters/karen-cartwright`)
    await page.getByRole('link', { name: 'After the callback, paragraph 1' }).first().click()
    expect(page.url()).toBe(`${server.url}/shows/smash/s01e02/after-the-callback#p1`)
  })
})

test('a filtered ledger is made for one request, listed nowhere, and runs its own scripts alone', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  const response = await page.goto(`${server.url}${ledger}?kind=covers`, { waitUntil: 'networkidle' })
  expect(response?.status()).toBe(200)
  const headers = response?.headers() ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', server.url + ledger)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  expect(refused).toEqual([])
})

test('what is asked for and is not there is a page with nothing in it', async () => {
  for (const query of [
    'singer=nobody',
    'episode=s99e99',
    'kind=%00',
    'setting=%E0%A4%A',
    'order[]=x&kind=x',
  ]) {
    const response = await ask(`${ledger}?${query}`)
    expect(response.status, query).toBe(200)
    expect(titles(await response.text()), query).toEqual([])
  }
  const nowhere = await ask('/shows/nothing/songs?kind=covers')
  expect([nowhere.status, nowhere.headers.get('location')]).toEqual([307, '/shows/nothing/songs'])
  const plain = await ask('/shows/nothing/songs')
  expect([plain.status, (await plain.text()).includes('This one never aired')]).toEqual([404, true])
  expect((await ask('/ledger/smash')).status).toBe(404)
})

test('a parameter of somebody else leaves the ledger as it is kept', async () => {
  const plain = await ask(ledger)
  const campaign = await ask(`${ledger}?utm_source=mail&singers=ivy-lynn`)
  expect(campaign.headers.get('cache-control')).toBe(plain.headers.get('cache-control'))
  expect(campaign.headers.get('content-security-policy')).not.toContain('nonce-')
  expect(titles(await campaign.text())).toEqual(titles(await plain.text()))
})

const files = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

for (const [ending, type] of Object.entries(files)) {
  test(`the ledger can be had as ${ending}, and asked for again`, async () => {
    const first = await ask(`${ledger}.${ending}`)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe(type)
    expect(first.headers.get('content-disposition')).toBe(`attachment; filename="smash-songs.${ending}"`)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(await first.text()).toContain('I Never Met a Wolf Who Didn’t Love to Howl')
    const etag = first.headers.get('etag') ?? ''
    for (const method of ['GET', 'HEAD']) {
      const again = await ask(`${ledger}.${ending}`, { method, headers: { 'if-none-match': etag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await ask(`/shows/nothing/songs.${ending}`)).status).toBe(404)
  })
}
