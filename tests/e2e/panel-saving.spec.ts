import { expect, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openNewsroom,
  openRecap,
  readBlocks,
  type,
  typeAndSave,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { makeDraft, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom
let page: Page

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const draft = async (fields: { body: unknown }) =>
  await makeDraft({ staff: newsroom.staff, episode: newsroom.publication.callback.id, ...fields })
const open = async (id: string) => await openRecap({ page, server: newsroom.server, id })
const storedText = async (id: string) => wordsOf(await readBlocks({ staff: newsroom.staff, id }))
const isAutosave = (url: string) => /recaps\/[^/]+\?autosave=true/.test(url)
const line = () => page.getByRole('paragraph').filter({ hasText: /^Last saved / })

test('saving happens every ten seconds of steady typing, and loses no letter', async () => {
  test.setTimeout(90_000)
  const { id } = await draft({ body: text('Start.') })
  await open(id)
  let saves = 0
  const began = Date.now()
  const count = (request: { url(): string }) => {
    if (isAutosave(request.url())) saves += 1
  }
  page.on('request', count)
  await type(page, ' ')
  let typed = 'Start. '
  for (let word = 0; Date.now() - began < 25_000; word += 1) {
    await page.keyboard.type(`w${word} `, { delay: 60 })
    typed += `w${word} `
  }
  // Payload's own autosave would wait for a pause, and there was none.
  expect(saves).toBeGreaterThanOrEqual(2)
  await expect.poll(() => storedText(id)).toBe(typed)
  page.off('request', count)
  expect(saves).toBeLessThan(typed.split(' ').length / 4)
})

test('saving under way, loses nothing of several fields that are changed meanwhile', async () => {
  const { id } = await draft({ body: text('Start.') })
  await open(id)
  const address = `**/api/recaps/${id}?autosave=true*`
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await held
    await route.continue()
  })
  const [headline, dek] = [page.locator('#field-headline'), page.locator('#field-dek')]
  // On a slow machine the browser shows late what was typed, and the text of a save and its answer come between.
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 10 })
  const asked = page.waitForRequest((request) => isAutosave(request.url()))
  await headline.fill('First')
  await asked
  await headline.fill('First, and more')
  await dek.fill('A line below')
  await type(page, ' More.')
  const answered = page.waitForResponse((response) => isAutosave(response.url()))
  release()
  await answered
  await page.unroute(address)
  const stored = async () => {
    const { body } = await newsroom.staff({ path: `/recaps/${id}?draft=true&depth=0` })
    return [body.headline, body.dek, await storedText(id)]
  }
  await expect.poll(stored).toEqual(['First, and more', 'A line below', 'Start. More.'])
  await expect(headline).toHaveValue('First, and more')
  await expect(dek).toHaveValue('A line below')
  await session.detach()
})

test('saving says how long ago it was, and how long the text is', async () => {
  const { id } = await draft({ body: text('Karen sings a song.') })
  await open(id)
  await expect(page.getByText('4 words · 1 min to read')).toBeVisible()
  await typeAndSave(page, ' It is new.')
  await expect(page.getByText('7 words · 1 min to read')).toBeVisible()
  await expect(line()).toHaveText(/^Last saved (just now|\d s ago)$/)
  await expect(line()).toHaveText(/^Last saved [3-9] s ago$/)
  await expect(page.locator('.autosave')).toBeHidden()
})

test('saving says that it failed, keeps saying so, and is tried again', async () => {
  const { id } = await draft({ body: text('Before.') })
  await open(id)
  await page.route(`**/api/recaps/${id}?autosave=true*`, (route) => route.abort())
  await type(page, ' Unsaved.')
  const problem = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(problem).toHaveText(/The server cannot be reached/)
  await page.waitForTimeout(3000)
  await expect(problem).toBeVisible()
  await page.unroute(`**/api/recaps/${id}?autosave=true*`)
  await expect.poll(() => storedText(id), { timeout: 15_000 }).toBe('Before. Unsaved.')
  await expect(problem).toHaveCount(0)
  await expect(body(page)).toHaveText('Before. Unsaved.')
})
