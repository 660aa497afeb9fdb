import { expect, type Page, test } from '@playwright/test'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

const toTom = '/shows/smash/characters/tom-levitt'
const mention = (page: Page) => page.locator(`[data-text] p a[href="${toTom}"]`).first()
const card = (page: Page) => page.getByRole('dialog', { name: 'Tom Levitt' })
const open = async (page: Page) => await page.goto(server.url + seededPages.recap)

test('a mention opens its card beside the text, and the card leads on', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page)
  await expect(card(page)).toBeHidden()
  await mention(page).click()
  await expect(card(page)).toContainText('as of S1 E2')
  const [place, words] = [await card(page).boundingBox(), await mention(page).boundingBox()]
  const text = await page.locator('[data-text]').boundingBox()
  expect(place?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0))
  expect(Math.abs((place?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(40)
  await page.mouse.click(5, 500)
  await expect(card(page)).toBeHidden()
  await mention(page).click()
  await card(page).getByRole('link').click()
  await expect(page).toHaveURL(server.url + toTom)
})

test('below its line on a phone, no wider than the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page)
  await mention(page).click()
  const [place, words] = [await card(page).boundingBox(), await mention(page).boundingBox()]
  expect(place).toMatchObject({ x: 16, width: 358 })
  expect(place?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0))
})

test('a card opens and closes by keyboard, and gives the focus back', async ({ page }) => {
  await open(page)
  await mention(page).focus()
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeHidden()
  await expect(mention(page)).toBeFocused()
})

test('the number of a paragraph copies its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await page.getByRole('link', { name: 'Paragraph 3' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${page.url()}`)
  expect(new URL(page.url()).hash).toBe('#p3')
})

test('whoever comes back may go on where they were, and nothing moves', async ({ page }) => {
  await open(page)
  await page.locator('#p4').evaluate((paragraph) => paragraph.scrollIntoView())
  await page.goto('about:blank')
  await open(page)
  const line = page.getByText('You were at paragraph')
  await expect(line).toContainText(/paragraph \d+ — go on/)
  await line.getByRole('link').click()
  expect(new URL(page.url()).hash).toMatch(/^#p\d+$/)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`at:${seededPages.recap}`])
})

test('without script a mention is a link and no card is seen', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await open(page)
  await expect(card(page)).toBeHidden()
  await expect(page.getByText('You were at paragraph')).toBeHidden()
  await mention(page).click()
  await expect(page).toHaveURL(server.url + toTom)
  await page.close()
})
