import { expect, type Locator, type Page, test } from '@playwright/test'

const looks = [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const

/** Takes pictures of a state as it looks at a desk and on a phone, by day and by night, and asserts that nothing is cut off. */
export async function portray(on: Page, part: Locator, name: string): Promise<void> {
  const html = on.locator('html')
  const theme = await html.getAttribute('data-theme')
  for (const [width, colours] of looks) {
    const picture = test.info().outputPath(`${name}-${width}-${colours}.png`)
    await on.setViewportSize({ width, height: 900 })
    await html.evaluate((root, value) => root.setAttribute('data-theme', value), colours)
    await part.scrollIntoViewIfNeeded()
    await on.screenshot({ path: picture, animations: 'disabled' })
    const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    expect(await on.evaluate(isWider), `${name} at ${width}`).toBe(false)
  }
  await html.evaluate((root, value) => root.setAttribute('data-theme', value ?? 'light'), theme)
  await on.setViewportSize({ width: 1440, height: 900 })
}
