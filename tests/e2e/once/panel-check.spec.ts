import { expect, type Page, test } from '@playwright/test'
import { closeNewsroom, type Newsroom, openNewsroom, openRecap } from '#tests/e2e/support/panel.ts'
import { makeDraft, makeLive, pathOf, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const errors = (page: Page) => page.getByRole('button', { name: /^\d+ errors?: show the check$/ })
const heading = (page: Page) => page.getByRole('region', { name: 'Check' }).getByRole('heading').first()

test('the drawer says what keeps it from being published, leads there, and publishes once it is mended', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({
    staff,
    ...{ episode: publication.callback.id, headline: 'TK', safeHeadline: 'Karen wins it all' },
    body: text('A short hour.', 'Ask TK about the hat.'),
  })
  await openRecap({ page, server, id })
  const drawer = page.getByRole('region', { name: 'Check' })
  await page.getByLabel('Words that must not be given away').fill('Karen wins')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(drawer.getByRole('button', { name: /gives away “Karen wins”/ }).first()).toBeVisible()

  await drawer.getByRole('button', { name: /^.*The text still has “TK” in it/ }).click()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TK')
  await page.keyboard.type('Dev')
  await drawer.getByRole('button', { name: /headline still has “TK”/ }).click()
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused()
  await page.getByLabel('Headline', { exact: true }).fill('A hat')
  await drawer.getByRole('button', { name: /safe headline gives away/ }).click()
  await expect(page.getByLabel('Safe Headline', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(/Not published/)).toBeVisible()
  expect(await pathOf({ staff, id })).toBeNull()

  await page.getByLabel('Safe Headline', { exact: true }).fill('A second call')
  await expect(drawer.getByText(/cannot be published/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect.poll(() => pathOf({ staff, id })).not.toBeNull()
})

test('on a phone the button that publishes stands beside how much was found, which leads to the check', async () => {
  const { page, publication, server, staff } = newsroom
  const words = Array.from({ length: 40 }, (_, at) => `Paragraph ${at}, and nothing else.`)
  const { id } = await makeDraft({
    staff,
    ...{ episode: publication.pilot.id, headline: 'TK', body: text(...words) },
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await openRecap({ page, server, id })
  await expect(errors(page)).toHaveText('1 error')
  await expect(errors(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeInViewport({ ratio: 1 })
  await expect(heading(page)).not.toBeInViewport()
  await errors(page).click()
  await expect(heading(page)).toBeFocused()
  await expect(heading(page)).toBeInViewport({ ratio: 1 })

  await page.getByRole('button', { name: /headline still has “TK”/ }).click()
  await page.getByLabel('Headline', { exact: true }).fill('A hat')
  await expect(errors(page)).toHaveCount(0)
  await page.setViewportSize({ width: 1280, height: 720 })
})

test('above a live recap stands what a record that changed since has made wrong with it', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeLive({ staff, episode: publication.pilot.id, safeHeadline: 'The umbrella' })
  const keep = (secrets: object[]) =>
    staff({ path: `/episodes/${publication.pilot.id}`, method: 'PATCH', json: { secrets } })
  const notice = page.getByRole('alert').filter({ hasText: /It is live with/ })
  await openRecap({ page, server, id })
  await expect(heading(page)).not.toHaveText('Checking…')
  await expect(notice).toHaveCount(0)

  await keep([{ words: 'umbrella' }])
  await page.reload()
  await expect(notice).toContainText('The safe headline gives away “umbrella”.')
  await page.getByRole('button', { name: 'Show the check', exact: true }).click()
  await expect(heading(page)).toBeFocused()

  await keep([])
  await page.reload()
  await expect(heading(page)).not.toHaveText('Checking…')
  await expect(notice).toHaveCount(0)
})
