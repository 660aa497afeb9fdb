import { expect, type Page, test } from '@playwright/test'
import {
  closeNewsroom,
  formReady,
  type Newsroom,
  openNewsroom,
  openRecap,
  readBlocks,
  status,
  type,
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

const untitled = async (fields: { safeHeadline?: string; body?: unknown }) =>
  await makeDraft({
    staff: newsroom.staff,
    episode: newsroom.publication.callback.id,
    headline: '',
    ...fields,
  })
const storedText = async (id: string) => wordsOf(await readBlocks({ staff: newsroom.staff, id }))

test('a publish that is refused says so, and that the text is a draft', async () => {
  const { id } = await untitled({ body: text('Before.') })
  await openRecap({ page, server: newsroom.server, id })
  await type(page, ' After.')
  await page.locator('#action-publish').click()
  const trouble = page.getByRole('alert').filter({ hasText: 'Not published.' })
  await expect(trouble).toContainText('A recap needs a headline.')
  await expect.poll(() => storedText(id), { timeout: 20_000 }).toBe('Before. After.')
  await expect(trouble).toHaveText(/Your text is saved as a draft\.$/, { timeout: 20_000 })
  await page.locator('#field-headline').fill('Now it has one')
  await page.locator('#action-publish').click()
  await expect(status(page)).toContainText('View live')
  await expect(trouble).toHaveCount(0)
})

test('a draft without a headline is called by what it is about, wherever it is named', async () => {
  const { id } = await untitled({ safeHeadline: 'Smash, season 1 episode 2' })
  const name = 'Smash, season 1 episode 2 (untitled)'
  await page.goto(`${newsroom.server.url}/admin/collections/recaps`)
  await page.locator('tbody').getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`recaps/${id}$`))
  await formReady(page)
  const named = [page.locator('.doc-header h1'), page.locator('.step-nav')]
  for (const place of named) await expect(place).toContainText(name)
  await page.getByRole('link', { name: /^Versions/ }).click()
  await expect(page).toHaveURL(/versions(?:\?|$)/)
  for (const place of named) await expect(place).toContainText(name)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Go to/ }).fill('season 1 episode 2')
  await page.getByRole('option', { name }).click()
  await expect(page).toHaveURL(new RegExp(`recaps/${id}$`))
  await formReady(page)
  await page.locator('#field-headline').fill('Named at last')
  await expect(page.locator('.doc-header h1')).toHaveText('Named at last')
  await page.locator('#field-headline').fill('')
  await expect(page.locator('.doc-header h1')).toHaveText(name)
})
