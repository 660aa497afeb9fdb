import { expect, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  confirmInMenu,
  formReady,
  type Newsroom,
  type Node,
  openLink,
  openNewsroom,
  openPanel,
  openRecap,
  pressUntil,
  readBlocks,
  status,
  type,
  typeAndSave,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { makeDraft, makeLive, text } from '#tests/e2e/support/publication.ts'
import type { Server } from '#tests/e2e/support/server.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

let newsroom: Newsroom
let server: Server
let staff: Staff
let page: Page

const writer = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  ;({ page, server, staff } = newsroom)
  await staff({ path: '/users', method: 'POST', json: { ...writer, name: 'Ivy Lynn', role: 'writer' } })
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

type Version = { version: { rev: number; body?: { root: { children: Node[] } } } }

/** Runs in the page: whether the form would hold somebody who closes the tab. */
const wouldAsk = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

const episode = () => newsroom.publication.callback.id
const draftText = async (id: string) => wordsOf(await readBlocks({ staff, id }))
const liveText = async (id: string) => wordsOf(await readBlocks({ staff, id, draft: false }))

test.describe('publishing', () => {
  test('takes every letter typed before it', async () => {
    const { id } = await makeDraft({ staff, episode: episode(), body: text('Before.') })
    await openRecap({ page, server, id })
    await type(page, ' Typed and published at once.')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(status(page)).toContainText('Live')
    expect(await liveText(id)).toBe('Before. Typed and published at once.')
    const [live] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'View live' }).click(),
    ])
    await expect(live.getByText('Typed and published at once.')).toBeVisible()
    await live.close()
  })

  test('keeps the letters typed meanwhile, as a newer draft', async () => {
    const { id } = await makeDraft({ staff, episode: episode(), body: text('Before.') })
    await openRecap({ page, server, id })
    await page.route(`**/api/recaps/${id}?depth=0*`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await type(page, ' Then.')
    const isPublish = (url: string) => url.includes(`/api/recaps/${id}?depth=0`)
    const sent = page.waitForRequest((request) => isPublish(request.url()))
    const published = page.waitForResponse((response) => isPublish(response.url()))
    await page.locator('#action-publish').evaluate((button: HTMLElement) => button.click())
    await sent
    await page.keyboard.type(' Meanwhile.')
    await published
    await expect(body(page)).toHaveText('Before. Then. Meanwhile.')
    await expect(status(page)).toContainText('Newer draft')
    await expect.poll(() => draftText(id)).toBe('Before. Then. Meanwhile.')
    expect(await liveText(id)).toBe('Before. Then.')
    await page.unroute(`**/api/recaps/${id}?depth=0*`)
  })

  test('says in the form what is missing', async () => {
    const { id } = await makeDraft({ staff, episode: episode(), headline: '' })
    await openRecap({ page, server, id })
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByText('A recap needs a headline.').first()).toBeVisible()
    await expect(status(page)).toContainText('Not live')
  })

  test('is not offered to a writer, nor are scheduling and unpublishing', async ({ browser }) => {
    const { id } = await makeLive({ staff, episode: episode() })
    const theirs = await openPanel({ browser, server, as: writer })
    await openRecap({ page: theirs, server, id })
    await expect(status(theirs)).toContainText('Live')
    await theirs.locator('.doc-controls__dots').click()
    await expect(theirs.getByRole('button', { name: /^(Publish|Unpublish|Schedule)$/ })).toHaveCount(0)
    await theirs.context().close()
  })
})

test.describe('a recap that somebody else saved meanwhile', () => {
  async function conflict() {
    const made = await makeDraft({ staff, episode: episode(), body: text('Common.') })
    await openRecap({ page, server, id: made.id })
    const json = { headline: 'Theirs', body: text('Common. Theirs.') }
    await staff({ path: `/recaps/${made.id}?draft=true`, method: 'PATCH', json, base: made.rev })
    await typeAndSave(page, ' Mine.')
    await expect(
      page.getByRole('heading', { name: /^Nora Vance saved this recap at .+, after you opened it/ }),
    ).toBeVisible()
    const place = page.getByRole('group', { name: 'Paragraph 1' })
    await expect(place).toContainText(/Yours.*Common\. .*Mine.*Theirs.*Common\. .*Theirs/s)
    return made.id
  }

  test('is not overwritten, also not later', async () => {
    const id = await conflict()
    await page.keyboard.press('Escape')
    await type(page, ' Still mine.')
    await page.waitForTimeout(3000)
    expect(await draftText(id)).toBe('Common. Theirs.')
    await expect(body(page)).toHaveText('Common. Mine. Still mine.')
    await page.getByRole('button', { name: 'Not saved' }).click()
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => draftText(id)).toBe('Common. Mine. Still mine.')
    await typeAndSave(page, ' On.')
    await expect.poll(() => draftText(id)).toBe('Common. Mine. Still mine. On.')
  })

  test('stays in the history when the writer keeps their own text', async () => {
    const id = await conflict()
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => draftText(id)).toBe('Common. Mine.')
    const { body: versions } = await staff({ path: `/recaps/versions?where[parent][equals]=${id}&depth=0` })
    const texts = versions.docs.map(({ version }: Version) => wordsOf(version.body?.root.children ?? []))
    expect(texts).toContain('Common. Theirs.')
  })

  test('is taken over without losing the own text, also after a reload', async () => {
    const id = await conflict()
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect(body(page)).toHaveText('Common. Theirs.')
    await expect(page.getByLabel('Headline', { exact: true })).toHaveValue('Theirs')
    await page.reload()
    await formReady(page)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(body(page)).toHaveText('Common. Mine.')
    await expect.poll(() => draftText(id)).toBe('Common. Mine.')
  })

  test('is not published over', async () => {
    const made = await makeDraft({ staff, episode: episode(), body: text('Common.') })
    await openRecap({ page, server, id: made.id })
    const json = { body: text('Common. Theirs.') }
    await staff({ path: `/recaps/${made.id}?draft=true`, method: 'PATCH', json, base: made.rev })
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByRole('heading', { name: /saved this recap/ })).toBeVisible()
    expect((await staff({ path: `/recaps/${made.id}/status` })).body.isLive).toBe(false)
    await page.getByRole('button', { name: 'Take theirs' }).click()
  })
})

test('looking at the page for a new recap stores nothing', async () => {
  const count = async () => (await staff({ path: '/recaps?draft=true&limit=1' })).body.totalDocs
  const before = await count()
  await page.goto(`${server.url}/admin/collections/recaps`)
  await page.getByRole('link', { name: 'Create New' }).first().click()
  await expect(page.getByRole('button', { name: 'Start writing' })).toBeVisible()
  expect(await count()).toBe(before)
})

test('a link whose target is not chosen yet does not hold up the autosave', async () => {
  const { id } = await makeDraft({ staff, episode: episode(), body: text('Some words.') })
  await openRecap({ page, server, id })
  const saved = page.waitForResponse((response) => response.url().includes('autosave=true'))
  await openLink({ page, words: 'words' })
  expect((await saved).status()).toBe(200)
})

test.describe('leaving a recap', () => {
  test('saves what was typed within the interval, and coming back goes on from there', async () => {
    const { id } = await makeDraft({ staff, episode: episode(), body: text('Before.') })
    await openRecap({ page, server, id })
    await type(page, ' Left.')
    await page.locator('header a[href="/admin/collections/recaps"]').click()
    await expect(page).toHaveURL(/collections\/recaps(?:\?|$)/)
    await page.goBack()
    await formReady(page)
    await expect(body(page)).toHaveText('Before. Left.')
    await typeAndSave(page, ' Back.')
    await expect.poll(() => draftText(id)).toBe('Before. Left. Back.')
  })

  test('asks before the tab is closed on unsaved words', async () => {
    const { id } = await makeDraft({ staff, episode: episode() })
    await openRecap({ page, server, id })
    await page.route(/autosave=true/, () => undefined)
    await type(page, ' Unsaved.')
    await expect.poll(() => page.evaluate(wouldAsk)).toBe(true)
    const asked = page.waitForEvent('dialog')
    const left = page.goto(`${server.url}/admin`).catch(() => null)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await left
    await page.unrouteAll()
  })
})

test('taking a recap off the air and out of the trash again names its revision', async () => {
  const { id } = await makeLive({ staff, episode: episode(), headline: 'Off the air' })
  await openRecap({ page, server, id })
  await type(page, ' A last word.')
  await confirmInMenu(page, 'Unpublish')
  await expect(status(page)).toContainText('Not live')
  expect(await draftText(id)).toBe('Some words. A last word.')
  await confirmInMenu(page, 'Delete')
  await expect(page).toHaveURL(/collections\/recaps(?:\?|$)/)
  await page.goto(`${server.url}/admin/collections/recaps/trash`)
  await page
    .getByRole('row', { name: /Off the air/ })
    .getByRole('button', { name: 'Restore' })
    .click()
  await expect(page.getByRole('row', { name: /Off the air/ })).toHaveCount(0)
  expect(await draftText(id)).toBe('Some words. A last word.')
})

test('a recap in the trash is restored or deleted for good from its page', async () => {
  const kept = await makeDraft({ staff, episode: episode() })
  const gone = await makeDraft({ staff, episode: episode() })
  for (const { id, rev } of [kept, gone]) {
    await staff({
      path: `/recaps/${id}`,
      method: 'PATCH',
      json: { deletedAt: new Date().toISOString() },
      base: rev,
    })
  }
  await page.goto(`${server.url}/admin/collections/recaps/trash/${kept.id}`)
  await pressUntil(page, `${server.url}/admin/collections/recaps/${kept.id}`, async () => {
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
  })
  await page.goto(`${server.url}/admin/collections/recaps/trash/${gone.id}`)
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await page.locator('#confirm-action').click()
  await expect(page).toHaveURL(/recaps\/trash(?:\?|$)/)
  await staff({ path: `/recaps/${gone.id}?trash=true`, expect: 404 })
})

test('an old version comes back as a draft', async () => {
  const made = await makeLive({ staff, episode: episode(), body: text('Old.') })
  await staff({
    path: `/recaps/${made.id}`,
    method: 'PATCH',
    json: { body: text('New.'), _status: 'published' },
    base: made.rev,
  })
  const { body: versions } = await staff({
    path: `/recaps/versions?where[parent][equals]=${made.id}&depth=0`,
  })
  const old = versions.docs.find(({ version }: Version) => version.rev === made.rev)
  await page.goto(`${server.url}/admin/collections/recaps/${made.id}/versions/${old.id}`)
  await pressUntil(page, `${server.url}/admin/collections/recaps/${made.id}`, async () => {
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await page.locator('#confirm-action').click()
  })
  await formReady(page)
  await expect(body(page)).toHaveText('Old.')
  await expect(status(page)).toContainText('Newer draft')
  expect(await liveText(made.id)).toBe('New.')
})

test('the list says what is live and what has a newer draft, and offers nothing for many at once', async () => {
  const live = await makeLive({ staff, episode: episode(), headline: 'Live with a draft' })
  await staff({
    path: `/recaps/${live.id}?draft=true`,
    method: 'PATCH',
    json: { dek: 'Newer' },
    base: live.rev,
  })
  await makeDraft({ staff, episode: episode(), headline: 'Never live' })
  await page.goto(`${server.url}/admin/collections/recaps?limit=100`)
  await expect(page.getByRole('row', { name: /Live with a draft/ })).toContainText(/Live.*Newer draft/)
  await expect(page.getByRole('row', { name: /Never live/ })).toContainText(/No.*No/)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.goto(`${server.url}/admin/collections/recaps/trash`)
  await expect(page.getByRole('button', { name: /Empty trash/i })).toHaveCount(0)
})
