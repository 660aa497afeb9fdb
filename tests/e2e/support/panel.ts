import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { makePublication, type Publication } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

export type Login = { email: string; password: string }

export type Newsroom = { server: Server; staff: Staff; publication: Publication; page: Page }

/** A publication with an editor at its panel. */
export async function openNewsroom(browser: Browser): Promise<Newsroom> {
  const server = await startServer()
  const staff = await firstAdmin(server)
  const publication = await makePublication(staff)
  const page = await openPanel({ browser, server })
  return { server, staff, publication, page }
}

/** Closes the panel and removes the publication. */
export async function closeNewsroom(newsroom: Newsroom | undefined): Promise<void> {
  await newsroom?.page.context().close()
  await newsroom?.server.remove()
}

/** A page of a browser of its own, signed in to the panel; with `time`, on a clock of its own that begins then. */
export async function openPanel({
  browser,
  server,
  as = server.editor,
  zone = 'Europe/Berlin',
  time,
}: {
  browser: Browser
  server: Server
  as?: Login
  zone?: string
  time?: Date
}): Promise<Page> {
  const context = await browser.newContext({ timezoneId: zone })
  if (time) await context.clock.install({ time })
  const page = await context.newPage()
  await openForm(page, `${server.url}/admin/login`)
  await page.getByLabel('Email').fill(as.email)
  await page.getByLabel('Password', { exact: true }).fill(as.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(`${server.url}/admin`)
  return page
}

/** Opens a page with a form: what is typed before its script runs, the form does not know of. */
export async function openForm(page: Page, address: string): Promise<void> {
  // A database may be out of reach for a moment on a busy machine, and the answer says so.
  await expect(async () => expect((await page.goto(address))?.status()).not.toBe(503)).toPass()
  await page.locator('form[data-form-ready="true"]').first().waitFor()
}

/** Opens the form of a recap and waits until what is typed into it counts. */
export async function openRecap({
  page,
  server,
  id,
}: {
  page: Page
  server: Server
  id: string
}): Promise<void> {
  await page.goto(`${server.url}/admin/collections/recaps/${id}`)
  await formReady(page)
}

/** Begins a recap, of an episode or of none yet, the way an editor does. Answers its id. */
export async function startRecap({
  page,
  server,
  episode,
}: {
  page: Page
  server: Server
  episode?: string
}): Promise<string> {
  await page.goto(`${server.url}/admin/collections/recaps/create`)
  if (episode) await choose({ page, field: 'episode', option: episode })
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page).toHaveURL(/recaps\/[0-9a-f-]{36}$/)
  await formReady(page)
  return page.url().split('/').at(-1) ?? ''
}

/** Chooses a record in a field that points to one. */
export async function choose({
  page,
  field,
  option,
}: {
  page: Page
  field: string
  option: string
}): Promise<void> {
  await page.locator(`#field-${field} .rs__input`).fill(option)
  await page.locator('.rs__option', { hasText: option }).click()
}

/** Waits until a recap's form is alive and its status has been read. */
export async function formReady(page: Page): Promise<void> {
  await page.locator('form[data-form-ready="true"]').first().waitFor()
  await expect(status(page)).toBeVisible()
  await expect(body(page)).toHaveAttribute('contenteditable', 'true')
}

/** Presses until an address is come to: a button does nothing before React is there, or while Payload thinks. */
export async function pressUntil(page: Page, address: string, press: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (page.url() !== address) await press()
    await expect(page).toHaveURL(address, { timeout: 8000 })
  }).toPass()
}

/** What the header says of a recap: live or not, newer draft or none. */
export function status(page: Page): Locator {
  return page.locator('.doc-controls__status')
}

/** Where the text of a recap is written. */
export function body(page: Page): Locator {
  return page.locator('[data-field-path="body"] .ContentEditable__root').first()
}

/** Types at the end of a recap's text. */
export async function type(page: Page, words: string): Promise<void> {
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Types at the end of a recap's text and waits for the autosave. */
export async function typeAndSave(page: Page, words: string): Promise<void> {
  const saved = page.waitForResponse((response) => /recaps\/[^/]+\?autosave=true/.test(response.url()))
  await type(page, words)
  await saved
}

/** Pastes into a recap's text what another program would put on the clipboard. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await body(page).click()
  await body(page).evaluate((element, entries) => {
    const clipboardData = new DataTransfer()
    for (const [kind, value] of entries) clipboardData.setData(kind, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, Object.entries(data))
}

/** Selects the first place of words in the text and opens the drawer of a link there. */
export async function openLink({ page, words }: { page: Page; words: string }): Promise<Locator> {
  await body(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
  }, words)
  await page
    .locator('.fixed-toolbar .toolbar-popup__button-link, .fixed-toolbar__group-link button')
    .first()
    .click()
  return page.locator('dialog[open], .drawer--is-open').last()
}

/** Takes the entry of a recap's menu and confirms. */
export async function confirmInMenu(page: Page, entry: string): Promise<void> {
  await page.locator('.doc-controls__dots').click()
  await page.getByRole('button', { name: entry, exact: true }).click()
  await page.locator('#confirm-action').click()
}

/** A node of a stored text. */
export type Node = {
  type: string
  text?: string
  tag?: string
  fields?: { url?: string; text?: { root: { children: Node[] } } }
  children?: Node[]
}

/** The blocks of a recap as stored, in its newest draft or as it is live. */
export async function readBlocks({
  staff,
  id,
  draft = true,
}: {
  staff: Staff
  id: string
  draft?: boolean
}): Promise<Node[]> {
  const { body: recap } = await staff({ path: `/recaps/${id}?depth=0&draft=${draft}` })
  return recap.body?.root.children ?? []
}

/** The plain words of blocks, one line each. */
export function wordsOf(blocks: Node[]): string {
  return blocks.map(words).join('\n')
}

function words(node: Node): string {
  return node.text ?? (node.children ?? []).map(words).join('')
}
