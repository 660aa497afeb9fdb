import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Login,
  type Newsroom,
  openForm,
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

const ivy = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
  const json = { ...ivy, name: 'Ivy Lynn', role: 'writer' }
  await newsroom.staff({ path: '/users', method: 'POST', json })
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const draft = async () =>
  await makeDraft({ staff: newsroom.staff, episode: newsroom.publication.callback.id, body: text('Before.') })
const stored = async (id: string) => wordsOf(await readBlocks({ staff: newsroom.staff, id }))
const open = async (id: string, on = page) => await openRecap({ page: on, server: newsroom.server, id })
const offer = (on = page) => on.getByRole('region', { name: 'Words that were not saved' })
const putBack = async (on = page) => await on.getByRole('button', { name: 'Put them back' }).click()

/** Everything that lies in the browser's journal, as text. */
async function journalOf(on: Page): Promise<string[]> {
  return await on.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open('previously-journal'))
    const entries = await answer(database.transaction('entries').objectStore('entries').getAll())
    database.close()
    return entries.map((entry) => JSON.stringify(entry) + new TextDecoder().decode(entry.words))
  })
}

async function signIn({ on, as }: { on: Page; as: Login }): Promise<void> {
  await openForm(on, `${newsroom.server.url}/admin/login`)
  await on.getByLabel('Email').fill(as.email)
  await on.getByLabel('Password', { exact: true }).fill(as.password)
  await on.getByRole('button', { name: 'Login' }).click()
  await expect(on).toHaveURL(`${newsroom.server.url}/admin`)
}

/** Types without a line to the server, and loses the page. */
async function typeAndLose({ id, words }: { id: string; words: string }): Promise<void> {
  await open(id)
  await page.route(/recaps\/[^/]+\?autosave=true/, (route) => route.abort())
  await type(page, words)
  await expect.poll(async () => (await journalOf(page)).length).toBe(1)
  await page.waitForTimeout(1000)
  page.once('dialog', (asked) => void asked.accept())
  await page.goto('about:blank')
  await page.unrouteAll()
}

test('words that never reached the server are offered at the next opening, and saved when put back', async () => {
  const { id } = await draft()
  await typeAndLose({ id, words: ' The last words.' })
  await open(id)
  await expect(offer()).toContainText(/Words that were not saved \(.*\d\d:\d\d/)
  await expect(offer()).toContainText('The last words.')
  await expect(body(page)).toHaveText('Before.')
  await page.screenshot({ path: test.info().outputPath('offer.png') })
  await putBack()
  await expect(body(page)).toHaveText('Before. The last words.')
  await expect.poll(() => stored(id)).toBe('Before. The last words.')
  await expect(offer()).toHaveCount(0)
  await expect.poll(() => journalOf(page)).toEqual([])
  await typeAndSave(page, ' On.')
  await expect.poll(() => stored(id)).toBe('Before. The last words. On.')
})

test('words that were thrown away are not offered again', async () => {
  const { id } = await draft()
  await typeAndLose({ id, words: ' Nothing worth.' })
  await open(id)
  await page.getByRole('button', { name: 'Throw them away' }).click()
  await expect(offer()).toHaveCount(0)
  await open(id)
  await expect.poll(() => journalOf(page)).toEqual([])
  await expect(offer()).toHaveCount(0)
  expect(await stored(id)).toBe('Before.')
})

test('nothing is kept of what the server has', async () => {
  const { id } = await draft()
  await open(id)
  await typeAndSave(page, ' Saved.')
  await expect.poll(() => stored(id)).toBe('Before. Saved.')
  await expect.poll(() => journalOf(page)).toEqual([])
  await open(id)
  await expect(offer()).toHaveCount(0)
})

test('nothing is kept of a publication that was quicker than the keeping', async () => {
  const { id } = await draft()
  await open(id)
  await page.locator('#field-headline').fill('A headline')
  await expect.poll(async () => (await journalOf(page)).length).toBe(1)
  await type(page, ' Published at once.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect.poll(() => journalOf(page)).toEqual([])
  await open(id)
  await expect(offer()).toHaveCount(0)
})

test('words that are put back after somebody else has saved are compared with theirs', async () => {
  const { id, rev } = await draft()
  await typeAndLose({ id, words: ' Mine.' })
  const json = { body: text('Before.', 'Theirs.') }
  await newsroom.staff({ path: `/recaps/${id}?draft=true`, method: 'PATCH', json, base: rev })
  await open(id)
  await putBack()
  const dialog = page.getByRole('dialog', { name: /saved this recap/ })
  await expect(dialog).toContainText('They differ in 2 places. What is chosen below is what will be saved.')
  await dialog.getByRole('button', { name: 'Save this' }).click()
  await expect.poll(() => stored(id)).toBe('Before. Mine.\nTheirs.')
  await expect.poll(() => journalOf(page)).toEqual([])
})

test('words typed after the session ran out are offered to the same account only', async ({ browser }) => {
  const { id } = await draft()
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin' })
  const shared = await context.newPage()
  await signIn({ on: shared, as: newsroom.server.editor })
  await open(id, shared)
  await context.clearCookies()
  await type(shared, ' Typed too late.')
  await expect(shared.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await expect.poll(async () => (await journalOf(shared)).length).toBe(1)
  shared.once('dialog', (asked) => void asked.accept())

  await signIn({ on: shared, as: ivy })
  await open(id, shared)
  await expect(body(shared)).toHaveText('Before.')
  await shared.waitForTimeout(2000)
  await expect(offer(shared)).toHaveCount(0)
  const kept = await journalOf(shared)
  expect(kept).toHaveLength(1)
  expect(kept.join()).not.toMatch(/Typed too late|Nora|previously\.example/)

  await context.clearCookies()
  await signIn({ on: shared, as: newsroom.server.editor })
  await open(id, shared)
  await expect(offer(shared)).toContainText('Typed too late.')
  await putBack(shared)
  await expect.poll(() => stored(id)).toBe('Before. Typed too late.')
  await context.close()
})

test('a text that was set aside is shown to nobody who signs in after its writer', async ({ browser }) => {
  const { id, rev } = await draft()
  const context = await browser.newContext()
  const shared = await context.newPage()
  await signIn({ on: shared, as: newsroom.server.editor })
  await open(id, shared)
  const json = { body: text('Before. Theirs.') }
  await newsroom.staff({ path: `/recaps/${id}?draft=true`, method: 'PATCH', json, base: rev })
  await typeAndSave(shared, ' Set aside.')
  await shared.getByRole('button', { name: 'Take theirs' }).click()
  await expect(shared.getByText('A text of yours is set aside.')).toBeVisible()
  await expect.poll(async () => (await journalOf(shared)).length).toBe(1)
  await shared.goto(`${newsroom.server.url}/admin/logout`)
  await signIn({ on: shared, as: ivy })
  await open(id, shared)
  await shared.waitForTimeout(2000)
  await expect(shared.getByText('A text of yours is set aside.')).toHaveCount(0)
  expect(await shared.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Set aside')
  await context.close()
})

test('a browser that has no room says so once', async () => {
  const { id } = await draft()
  await open(id)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await typeAndSave(page, ' Words.')
  await expect(page.getByText('This browser has no room to keep your last words.')).toHaveCount(1)
  await expect.poll(() => stored(id)).toBe('Before. Words.')
})

test('the last seconds are there after the browser died while somebody was typing', async () => {
  const { id } = await draft()
  const profile = await mkdtemp(join(tmpdir(), 'previously-e2e-profile-'))
  try {
    const first = await launch(profile)
    const dying = await first.newPage()
    await signIn({ on: dying, as: newsroom.server.editor })
    await open(id, dying)
    await dying.route(/recaps\/[^/]+\?autosave=true/, (route) => route.abort())
    await body(dying).click()
    await dying.keyboard.press('Control+End')
    let typed = ''
    for (let word = 0; word < 40; word += 1) {
      typed += ` w${word}`
      await dying.keyboard.type(` w${word}`, { delay: 40 })
    }
    // Within a second of the last key, while there is nothing that the server could have saved.
    await dying.waitForTimeout(900)
    killAll(profile)
    await expect.poll(() => processesOf(profile)).toEqual([])

    const second = await launch(profile)
    const again = await second.newPage()
    // The cookie may have died with it.
    await second.clearCookies()
    await signIn({ on: again, as: newsroom.server.editor })
    await open(id, again)
    await putBack(again)
    await expect.poll(() => stored(id)).toBe(`Before.${typed}`)
    await second.close()
  } finally {
    killAll(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function launch(profile: string): Promise<BrowserContext> {
  const { launchOptions } = test.info().project.use
  return await chromium.launchPersistentContext(profile, { ...launchOptions, timezoneId: 'Europe/Berlin' })
}

/** The processes of the browser that was started on a profile. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => commandOf(name).includes(`--user-data-dir=${profile}`))
    .map(Number)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function killAll(profile: string): void {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
}
