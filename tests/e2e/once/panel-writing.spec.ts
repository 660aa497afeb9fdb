import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import {
  body,
  closeNewsroom,
  formReady,
  type Newsroom,
  openNewsroom,
  openRecap,
  status,
  type,
  typeAndSave,
} from '#tests/e2e/support/panel.ts'
import { change, create, makeDraft, makeLive, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom
let page: Page

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const episode = () => newsroom.publication.callback.id
const draft = async (fields: { headline?: string; body?: unknown; [field: string]: unknown } = {}) =>
  await makeDraft({ staff: newsroom.staff, episode: episode(), ...fields })
const open = async (id: string, on = page) => await openRecap({ page: on, server: newsroom.server, id })

async function expectAccessible(on: Page, within: string) {
  const { violations } = await new AxeBuilder({ page: on }).include(within).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
}

test.describe('a preview', () => {
  test('opens the draft beside the form and follows what is typed, where the writer has scrolled to', async () => {
    const long = Array.from({ length: 40 }, (_, at) => `Paragraph ${at}.`)
    const { id } = await draft({ body: text(...long) })
    await open(id)
    await page.locator('#live-preview-toggler').click()
    const frame = page.frameLocator('#live-preview-iframe')
    await expect(frame.getByText('Paragraph 39.')).toBeAttached()
    await page.waitForTimeout(500)
    await frame.locator('body').evaluate(() => window.scrollTo(0, 400))
    await type(page, ' Fresh words.')
    await expect(frame.getByText('Fresh words.')).toBeAttached()
    expect(await frame.locator('body').evaluate(() => window.scrollY)).toBe(400)
    await page.locator('#live-preview-toggler').click()
  })

  test('is for the staff, in no cache and for no robot', async ({ request }) => {
    const { id } = await draft({ headline: 'Behind the login' })
    const address = `${newsroom.server.url}/preview/recaps/${id}`
    const own = await page.request.get(address, { headers: { 'sec-fetch-site': 'same-origin' } })
    expect(await own.text()).toContain('Behind the login')
    expect(own.headers()['cache-control']).toContain('no-store')
    expect(own.headers()['x-robots-tag']).toContain('noindex')
    expect(own.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
    const foreign = await request.get(address)
    expect([foreign.status(), (await foreign.text()).includes('Behind the login')]).toEqual([404, false])
  })
})

test('a link shows the newest draft and its picture to a stranger until it is revoked', async ({
  browser,
}) => {
  const { server, staff } = newsroom
  const form = new FormData()
  const png = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'draft.png')
  form.append('_payload', JSON.stringify({ alt: 'A stage' }))
  const image = (await staff({ path: '/media', method: 'POST', body: form })).body.doc.id
  const { id, rev } = await draft({ headline: 'For one reader', image })
  await open(id)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const url = await page.getByLabel(/Copy it now/).inputValue()
  expect(url).toMatch(/\/preview\/[\w-]{43}$/)

  const context = await browser.newContext()
  const stranger = await context.newPage()
  const first = await stranger.goto(url)
  expect(first?.headers()['referrer-policy']).toBe('no-referrer')
  expect(first?.headers()['cache-control']).toContain('no-store')
  await expect(stranger.getByRole('heading', { name: 'For one reader' })).toBeVisible()
  await stranger.getByRole('img', { name: 'A stage' }).scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      stranger.getByRole('img', { name: 'A stage' }).evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0)
  await expectAccessible(stranger, 'body')
  const file = `${url}/media/${image}/640.webp`
  expect((await context.request.get(file)).headers()['cache-control']).toBe('private, no-store')
  expect((await context.request.get(`${server.url}/media/${image}/640.webp`)).status()).toBe(404)
  expect((await context.request.get(`${server.url}/preview/recaps/${id}`)).status()).toBe(404)

  await staff({
    path: `/recaps/${id}?draft=true`,
    method: 'PATCH',
    json: { headline: 'Newer still' },
    base: rev,
  })
  await stranger.reload()
  await expect(stranger.getByRole('heading', { name: 'Newer still' })).toBeVisible()

  await page.getByRole('button', { name: /Revoke/ }).click()
  await expect(page.getByText('Whoever has the link sees nothing any more')).toBeVisible()
  expect((await stranger.reload())?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { name: 'There is no preview here' })).toBeVisible()
  expect((await context.request.get(file)).status()).toBe(404)
  const never = await context.request.get(`${server.url}/preview/${'A'.repeat(43)}`)
  const malformed = await context.request.get(`${server.url}/preview/x`)
  expect([never.status(), malformed.status()]).toEqual([404, 404])
  await context.close()
})

test('two versions are compared in words', async () => {
  const { server, staff } = newsroom
  const made = await makeLive({
    staff,
    episode: episode(),
    headline: 'Old face',
    body: text('Ivy waits.', 'Same.'),
  })
  const json = { headline: 'New face', body: text('Ivy leaves.', 'Same.'), grade: 'A-', _status: 'published' }
  await change({ staff, id: made.id, base: made.rev, json })
  const { body: found } = await staff({
    path: `/recaps/versions?where[parent][equals]=${made.id}&depth=0&sort=-updatedAt`,
  })
  await page.goto(`${server.url}/admin/collections/recaps/${made.id}/versions/${found.docs[0].id}`)
  const words = page.getByRole('region', { name: 'Text' })
  await expect(words.getByRole('deletion')).toHaveText('waits')
  await expect(words.getByRole('insertion')).toHaveText('leaves')
  await expect(words).toContainText('1 word added, 1 word removed.')
  await expect(page.getByRole('region', { name: 'Headline' }).getByRole('insertion')).toHaveText('New')
  await expect(page.getByRole('region', { name: 'Grade' })).toContainText('A-')
  await expectAccessible(page, '.recap-versions')
})

test('the list is narrowed to what is live, has a newer draft, or is of one show', async () => {
  const { server, staff } = newsroom
  const other = await create({ staff, collection: 'shows', json: { title: 'Slow Water' } })
  const pilot = await create({
    staff,
    collection: 'episodes',
    json: { show: other.id, season: 1, number: 1 },
  })
  await makeDraft({ staff, episode: pilot.id, headline: 'Never live' })
  const live = await makeLive({ staff, episode: pilot.id, headline: 'Live as it is' })
  const newer = await makeLive({ staff, episode: pilot.id, headline: 'Live and rewritten' })
  await staff({
    path: `/recaps/${newer.id}?draft=true`,
    method: 'PATCH',
    json: { dek: 'New' },
    base: newer.rev,
  })
  expect(live.id).not.toBe(newer.id)

  await page.goto(`${server.url}/admin/collections/recaps`, { waitUntil: 'networkidle' })
  const rows = page.locator('tbody tr')
  await page.getByLabel('Show', { exact: true }).selectOption('Slow Water')
  await expect(rows).toHaveCount(3)
  await page.getByLabel('Live', { exact: true }).selectOption('Not live')
  await expect(rows).toHaveText([/Never live/])
  await page.getByLabel('Live', { exact: true }).selectOption('Live')
  await expect(rows).toHaveCount(2)
  await page.getByLabel('Newer draft').selectOption('Live, with a newer draft')
  await expect(rows).toHaveText([/Live and rewritten/])
  await page.reload()
  await expect(rows).toHaveText([/Live and rewritten/])
  await expect(page.getByLabel('Show', { exact: true })).toHaveValue(other.id)
  await expectAccessible(page, 'fieldset')
})

test('Ctrl-K leads by keyboard from the middle of a text to any record or action', async () => {
  const { id } = await draft({ body: text('Some words.') })
  await open(id)
  await body(page).click()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Go to/ })
  await expect(field).toBeFocused()
  await field.fill('karen')
  await expect(page.getByRole('option', { name: /Karen Cartwright.*Character · Smash/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expectAccessible(page, 'dialog[open]')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Go to/ }).fill('new s')
  await page.keyboard.press('ArrowDown')
  const options = page.getByRole('listbox', { name: 'What was found' }).getByRole('option')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('combobox', { name: /^Go to/ }).fill('karen')
  await expect(page.getByRole('option', { name: /Karen Cartwright/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`characters/${newsroom.publication.karen.id}$`))
})

test('a conflict shows every field in which the two differ', async () => {
  const { staff } = newsroom
  const made = await draft({ body: text('Common.') })
  await open(made.id)
  const json = { grade: 'B+', safeHeadline: 'Their face', body: text('Common. Theirs.') }
  await staff({ path: `/recaps/${made.id}?draft=true`, method: 'PATCH', json, base: made.rev })
  await typeAndSave(page, ' Mine.')
  const dialog = page.getByRole('dialog', { name: /saved this recap/ })
  const place = (name: string) => dialog.getByRole('group', { name })
  await expect(place('Paragraph 1').getByRole('insertion')).toContainText('Mine')
  await expect(place('Paragraph 1').getByRole('deletion')).toContainText('Theirs')
  await expect(place('Grade')).toContainText(/Nothing.*B\+/s)
  await expect(place('Safe headline')).toContainText('Their face')
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(body(page)).toHaveText('Common. Theirs.')
  await formReady(page)
  await expect(status(page)).toContainText('Not live')
})
