import { expect, type Locator, type Page } from '@playwright/test'

const most = 200

/** Presses Tab, or Shift and Tab where it lies behind, until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses <= most; presses += 1) {
    const way = await wayTo(target)
    if (way === null) return
    await page.keyboard.press(way)
  }
  throw new Error(`The keyboard does not reach ${target}`)
}

/** Goes to something by keyboard and presses a key there. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Brings words from the clipboard to where the focus is. */
export async function pasteHere(page: Page, words: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((given) => navigator.clipboard.writeText(given), words)
  await page.keyboard.press('Control+V')
}

async function wayTo(target: Locator): Promise<'Tab' | 'Shift+Tab' | null> {
  return await target.evaluate((element) => {
    const now = document.activeElement ?? document.body
    if (element === now) return null
    const isAhead = now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
    return isAhead ? 'Tab' : 'Shift+Tab'
  })
}
