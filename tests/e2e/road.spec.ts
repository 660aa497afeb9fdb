import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  closeNewsroom,
  confirmInMenu,
  formReady,
  type Newsroom,
  openLink,
  openNewsroom,
  paste,
  readBlocks,
  startRecap,
} from '#tests/e2e/support/panel.ts'
import { makeLive, text } from '#tests/e2e/support/publication.ts'

const ours = [
  'The second hour picks up on the morning after, and nobody in it has slept: Karen is on a stage that is not there, and the band behind her is very good.',
  'She sings Call Me as if the room had asked for it. Then a plate breaks, and the room is a restaurant again.',
  ...Array.from(
    { length: 11 },
    (_, index) =>
      `Paragraph ${index + 3} goes on about who is in the running, who is not, and who has been told.`,
  ),
  'It ends in a bar, with everybody’s shoes off, and the part given away.',
]

const real = resolve(import.meta.dirname, '../../../shared/input/smash-s01e02.txt')

let newsroom: Newsroom
let reader: Page

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  const { staff, publication } = newsroom
  const { pilot, karen, callMe } = publication
  const before = text(`[Karen](characters:${karen.id}) sings [Call Me](songs:${callMe.id}) already.`)
  await makeLive({
    staff,
    episode: pilot.id,
    headline: 'Pilot',
    safeHeadline: 'The first hour',
    body: before,
  })
  reader = await openReader(browser)
})

test.afterAll(async () => {
  await reader.context().close()
  await closeNewsroom(newsroom)
})

/** Somebody who has been to every page that will name the recap, and is on the last of them. */
async function openReader(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(newsroom.server.url)
  await walk(page, async () => {})
  return page
}

/** Goes from page to page by following links, never by reloading, and looks at each. */
async function walk(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const show = '/shows/smash'
  const go = async (name: string | null, path: string) => {
    await page.locator(`a[href="${path}"]`).filter({ visible: true }).first().click({ timeout: 20_000 })
    await expect(page).toHaveURL(newsroom.server.url + path)
    if (name) await look(name)
  }
  await go('home', '/')
  await go('show', show)
  await go('episode', `${show}/s01e02`)
  await go('show', show)
  await go('character', `${show}/characters/karen-cartwright`)
  await go(null, '/songs')
  await go(null, '/songs/call-me')
  await go('song', `${show}/songs/call-me`)
}

const headline = 'After the second hour'

async function expectOnEachPage(is: boolean): Promise<void> {
  await walk(reader, async (name) => {
    const links = reader.getByRole('link', { name: headline })
    if (is) await expect(links, `${name} names the recap`).not.toHaveCount(0)
    else await expect(links, `${name} names the recap`).toHaveCount(0)
  })
}

type Poll = { status: number; items: string[] }

let etag = ''

/** What a subscriber gets who polls with the tag of the last answer. */
async function poll(): Promise<Poll> {
  const response = await fetch(`${newsroom.server.url}/feed.xml`, {
    headers: etag ? { 'if-none-match': etag } : {},
  })
  etag = response.headers.get('etag') ?? ''
  const xml = await response.text()
  return { status: response.status, items: [...xml.matchAll(/<guid[^>]*>([^<]+)/g)].map(([, id = '']) => id) }
}

/** Links the first place of words in the text to a record. */
async function link({ page, words, to }: { page: Page; words: string; to: string }): Promise<void> {
  const drawer = await openLink({ page, words })
  await drawer.getByText('Internal Link').click()
  await drawer.locator('.rs__control').last().click()
  await drawer.locator('.rs__input').last().fill(to)
  await drawer.locator('.rs__option', { hasText: to }).first().click()
  // Payload's drawer ignores a click that comes within a quarter of a second of the choice.
  await expect(async () => {
    if (await drawer.isVisible()) await drawer.getByRole('button', { name: 'Save Changes' }).click()
    await expect(drawer).toBeHidden({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
}

test.describe.configure({ mode: 'serial' })

let id = ''
let item = ''

test('an editor writes the recap of an episode from a pasted text, with links to records, and publishes it', async () => {
  const { page, server, staff } = newsroom
  await expectOnEachPage(false)
  await poll()
  expect((await poll()).status).toBe(304)

  id = await startRecap({ page, server, episode: 'The Callback' })
  await page.locator('#field-headline').fill('Inside the second hour')
  await page.locator('#field-safeHeadline').fill(headline)
  await page.locator('.field-type', { hasText: 'Authors' }).locator('input').first().fill('Nora Vance')
  await page.keyboard.press('Enter')
  await paste(page, { 'text/plain': ours.join('\n\n') })
  await link({ page, words: 'Karen', to: 'Karen Cartwright' })
  await link({ page, words: 'Call Me', to: 'Call Me' })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.locator('.doc-controls__status')).toContainText('Live')
  const blocks = await readBlocks({ staff, id })
  expect(blocks).toHaveLength(14)
})

test('a reader who had been on every page sees it on each by following links', async () => {
  await expectOnEachPage(true)
  await reader.getByRole('link', { name: headline }).first().click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Inside the second hour')
  await expect(reader.getByRole('link', { name: 'Karen', exact: true }).first()).toHaveAttribute(
    'href',
    '/shows/smash/characters/karen-cartwright',
  )
})

test('a subscriber gets one new item, and still one after a correction and a rename', async () => {
  const { server, staff } = newsroom
  const first = await poll()
  expect(first.status).toBe(200)
  expect(first.items).toHaveLength(2)
  item = first.items[0] ?? ''
  const status = (await staff({ path: `/recaps/${id}/status` })).body
  const json = { headline: 'Inside the second hour, corrected', slug: 'renamed', _status: 'published' }
  await staff({ path: `/recaps/${id}`, method: 'PATCH', json, base: status.rev })
  const corrected = await poll()
  expect(corrected.status).toBe(200)
  expect(corrected.items).toEqual(first.items)
  const old = await fetch(server.url + status.path, { redirect: 'manual' })
  expect(old.status).toBe(308)
  expect(old.headers.get('location')).toMatch(/\/shows\/smash\/s01e02\/renamed$/)
  await expectOnEachPage(true)
})

test('unpublished, it is gone from each page and from the feed', async () => {
  const { page, server } = newsroom
  await page.goto(`${server.url}/admin/collections/recaps/${id}`)
  await formReady(page)
  await confirmInMenu(page, 'Unpublish')
  await expect(page.locator('.doc-controls__status')).toContainText('Not live')
  await expectOnEachPage(false)
  expect((await poll()).items).not.toContain(item)
  expect((await fetch(`${server.url}/shows/smash/s01e02/renamed`)).status).toBe(404)
  expect((await fetch(`${server.url}/shows/smash/s01e02/after-the-second-hour`)).status).toBe(404)
})

test('a real recap pasted keeps its fourteen paragraphs', async () => {
  test.skip(!existsSync(real), 'SKIPPED: the real recap is not beside this checkout')
  const { page, server, staff } = newsroom
  const made = await startRecap({ page, server })
  await paste(page, { 'text/plain': await readFile(real, 'utf8') })
  await expect.poll(async () => (await readBlocks({ staff, id: made })).length).toBe(14)
  for (const block of await readBlocks({ staff, id: made })) expect(block.children?.length).toBeGreaterThan(0)
})
