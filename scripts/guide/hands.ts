import type { Locator, Page } from '@playwright/test'
import { status } from '#tests/e2e/support/panel.ts'

/** Where the text of a recap is written; the blocks in it have places to write of their own. */
export function body(page: Page): Locator {
  return page.locator('[data-field-path="body"] .ContentEditable__root').first()
}

/** Opens the form of a recap, and waits until what is typed into it counts. */
export async function openRecap({ page, address }: { page: Page; address: string }): Promise<void> {
  await page.goto(address)
  await formReady(page)
}

export async function formReady(page: Page): Promise<void> {
  await page.locator('form[data-form-ready="true"]').first().waitFor()
  await status(page).waitFor()
  await page
    .locator('[data-field-path="body"] .ContentEditable__root[contenteditable="true"]')
    .first()
    .waitFor()
}

/** Types at the beginning of a recap and waits until it is saved. */
export async function addWords({ page, words }: { page: Page; words: string }): Promise<void> {
  await untilSaved({
    page,
    act: async () => {
      await body(page).press('Control+Home')
      await page.keyboard.type(words)
    },
  })
}

/** Chooses a record in a field that points to one. */
export async function choose({ within, option }: { within: Locator; option: string }): Promise<void> {
  await within.locator('.rs__input').first().fill(option)
  await within.page().locator('.rs__option', { hasText: option }).first().click()
}

/** A row of the menu of mentions. */
export function mentionRow({ page, name }: { page: Page; name: string }): Locator {
  return page.locator('[role="option"]', { hasText: name }).first()
}

/** Puts a block below the line that is being typed, by the menu that a slash opens. */
export async function addBlock({ page, label }: { page: Page; label: string }): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.locator('.slash-menu-popup__item', { hasText: label }).click()
}

/** Puts pasted rows into a table of the form for a season. */
export async function put({ page, table, text }: { page: Page; table: string; text: string }): Promise<void> {
  const section = page.getByRole('region', { name: table })
  await section.getByLabel('Paste rows').fill(text)
  await section.getByRole('button', { name: 'Put into the table' }).click()
}

/** Does something in a recap's form and waits until it is saved. */
export async function untilSaved({ page, act }: { page: Page; act: () => Promise<void> }): Promise<void> {
  const saved = page.waitForResponse((response) => /recaps\/[^/]+\?autosave=true/.test(response.url()))
  await act()
  await saved
}
