import { expect, type Page, test } from '@playwright/test'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'

let server: Server

const pages = Object.entries(seededPages)
const widths = [320, 390, 768, 1280, 1920]

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

for (const width of widths) {
  test(`no page is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const [name, path] of pages) {
      await page.goto(server.url + path)
      expect.soft(await tooWide(page), name).toBeNull()
    }
  })
}

test('no page is wider than a window of 320 px with text twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  for (const [name, path] of pages) {
    await page.goto(server.url + path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect.soft(await tooWide(page), name).toBeNull()
  }
})

test('every page can be read in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const [name, path] of pages) {
    const response = await page.goto(server.url + path)
    expect(response?.status(), name).toBe(200)
    await expect(page.getByRole('main'), name).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 }), name).toBeAttached()
  }
})

test('nothing moves for a reader who wants it still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [name, path] of pages) {
    await page.goto(server.url + path)
    await expect(page.getByRole('main'), name).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 }), name).toBeAttached()
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0)
  }
})

/** How far a page is wider than its window, and what in it reaches farthest; null where all of it is in the window. */
async function tooWide(page: Page): Promise<string | null> {
  return await page.evaluate(async () => {
    await document.fonts.ready
    const { clientWidth, scrollWidth } = document.scrollingElement ?? document.documentElement
    if (scrollWidth <= clientWidth + 1) return null
    const endOf = (element: Element) => element.getBoundingClientRect().right
    const widest = [...document.body.querySelectorAll('*')].reduce((one, other) =>
      endOf(other) > endOf(one) ? other : one,
    )
    const words = widest.textContent?.trim().slice(0, 40)
    return `${scrollWidth} px: <${widest.localName} class="${widest.className}"> “${words}” to ${endOf(widest)} px`
  })
}
