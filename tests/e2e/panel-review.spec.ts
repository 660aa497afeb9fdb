import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { press } from '#tests/e2e/support/keyboard.ts'
import {
  body,
  closeNewsroom,
  confirmInMenu,
  type Newsroom,
  openNewsroom,
  openPanel,
  openRecap,
  readBlocks,
  status,
  type,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { portray } from '#tests/e2e/support/portray.ts'
import {
  change,
  create,
  type Made,
  makeDraft,
  makeLive,
  pathOf,
  text,
} from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

let newsroom: Newsroom
let staff: Staff
let page: Page
let theirs: Page
let reviewed: Made
let ahead: Made

const writer = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  ;({ page, staff } = newsroom)
  await staff({ path: '/users', method: 'POST', json: { ...writer, name: 'Ivy Lynn', role: 'writer' } })
  theirs = await openPanel({ browser, server: newsroom.server, as: writer })
  const make = (collection: string, json: object) => create({ staff, collection, json })
  const show = await make('shows', { title: 'Bombshell', reviewed: true })
  const episode = { show: show.id, season: 1, number: 1, title: 'Previews', airsAt: '2012-02-07T03:00:00Z' }
  reviewed = await make('episodes', episode)
  const { show: smash } = newsroom.publication
  const later = {
    show: smash.id,
    season: 1,
    number: 9,
    title: 'Hell on Earth',
    airsAt: inHours(30),
    runTime: 60,
  }
  ahead = await make('episodes', later)
})

test.afterAll(async () => {
  await theirs?.context().close()
  await closeNewsroom(newsroom)
})

const review = (on: Page) => on.getByRole('region', { name: 'Review' })
const note = (on: Page) => review(on).getByLabel('Note, for those whom it concerns')
const act = (on: Page, name: string) => review(on).getByRole('button', { name, exact: true })
const steps = (on: Page) =>
  review(on).getByRole('list', { name: 'Steps of the review' }).getByRole('listitem')
const open = (on: Page, id: string) => openRecap({ page: on, server: newsroom.server, id })

async function expectAccessible(on: Page, within: string) {
  const { violations } = await new AxeBuilder({ page: on }).include(within).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
}

test('a text goes to review, back for changes and into print, each step with who and why', async () => {
  const { id } = await makeDraft({ staff, episode: reviewed.id, body: text('A first go.') })
  await open(theirs, id)
  await expect(act(theirs, 'Approve')).toHaveCount(0)
  await type(theirs, ' Typed just before.')
  await act(theirs, 'Send to review').click()
  await expect(status(theirs)).toContainText('In review')
  expect(wordsOf(await readBlocks({ staff, id }))).toBe('A first go. Typed just before.')

  await open(page, id)
  await expect(status(page)).toContainText('In review')
  await act(page, 'Ask for changes').click()
  await expect(review(page).getByText('Say what is to be changed.')).toBeVisible()
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('The ending is flat.')
  await press(page, act(page, 'Ask for changes'))
  await expect(status(page)).toContainText('Changes asked')

  await theirs.reload()
  await expect(steps(theirs).first()).toContainText('Changes asked by Nora Vance')
  await expect(steps(theirs).first()).toContainText('The ending is flat.')
  await type(theirs, ' And a better end.')
  await expect(steps(theirs).first()).toContainText('of an earlier text')
  await act(theirs, 'Send to review').click()
  await expect(status(theirs)).toContainText('In review')

  await open(page, id)
  await act(page, 'Approve').click()
  await expect(status(page)).toContainText('Approved')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('link', { name: 'View live' })).toBeVisible()
  expect(await pathOf({ staff, id })).not.toBeNull()
})

test('an approval is void with the first letter typed after it, and publishing asks', async () => {
  const { id } = await makeDraft({ staff, episode: reviewed.id, body: text('As read.') })
  await open(page, id)
  await act(page, 'Approve').click()
  await expect(status(page)).toContainText('Approved')
  await type(page, ' And more.')
  await expect(status(page)).toContainText('Drafting')
  await expect(steps(page).first()).toContainText('Approved by Nora Vance, of an earlier text')

  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('this text is not approved')
  await dialog.getByRole('button', { name: 'Go back' }).click()
  await expect(dialog).toBeHidden()
  expect(await pathOf({ staff, id })).toBeNull()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await dialog.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(page.getByRole('link', { name: 'View live' })).toBeVisible()
  expect(wordsOf(await readBlocks({ staff, id, draft: false }))).toBe('As read. And more.')
})

test('a recap is assigned to somebody who writes', async () => {
  const { id } = await makeDraft({ staff, episode: newsroom.publication.pilot.id })
  await open(page, id)
  await review(page).getByRole('button', { name: 'Have it reviewed…' }).click()
  await act(page, 'Assign…').click()
  await review(page).getByLabel('To whom').selectOption('Ivy Lynn')
  await act(page, 'Assign').click()
  await expect(steps(page).first()).toContainText('Assigned by Nora Vance')
  await expect(status(page)).toContainText('Assigned')
})

test('before the episode airs its name is asked for, and another one does not do', async () => {
  const { id } = await makeDraft({ staff, episode: ahead.id })
  await open(page, id)
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel('Type Hell on Earth to publish before it airs')
  const confirm = dialog.getByRole('button', { name: 'Publish before it airs' })
  await name.fill('The Callback')
  await expect(confirm).toBeDisabled()
  await expectAccessible(page, `[id="publish-${id}"]`)
  await name.fill('hell on earth')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'View live' })).toBeVisible()
  expect(await pathOf({ staff, id })).not.toBeNull()
})

test('the list of recaps says of each where its newest text stands', async () => {
  const [, second, third, fourth] = [
    await makeDraft({ staff, episode: reviewed.id, safeHeadline: 'Listed one', headline: 'Listed one' }),
    await makeDraft({ staff, episode: reviewed.id, safeHeadline: 'Listed two', headline: 'Listed two' }),
    await makeDraft({ staff, episode: reviewed.id, safeHeadline: 'Listed three', headline: 'Listed three' }),
    await makeLive({
      ...{ staff, episode: newsroom.publication.pilot.id },
      ...{ safeHeadline: 'Listed four', headline: 'Listed four' },
    }),
  ]
  const step = (made: Made, name: string) =>
    staff({ path: `/recaps/${made.id}/review`, method: 'POST', json: { step: name }, base: made.rev })
  await step(second, 'submitted')
  await step(third, 'approved')
  await change({ staff, id: fourth.id, base: fourth.rev, json: { headline: 'Listed four' } })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/recaps/states')) asked.push(request.url())
  })
  await page.goto(`${newsroom.server.url}/admin/collections/recaps`)
  const state = (name: string) => page.getByRole('row', { name }).locator('.cell-state')
  await expect(state('Listed one')).toHaveText('Drafting')
  await expect(state('Listed two')).toHaveText('In review')
  await expect(state('Listed three')).toHaveText('Approved')
  await expect(state('Listed four')).toHaveText('Live')
  expect(asked).toHaveLength(1)
  await portray(page, page.getByRole('table'), 'list')
})

test('above a recap that is live stands where it is seen', async () => {
  const { id } = await makeDraft({ staff, episode: newsroom.publication.callback.id })
  await open(page, id)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(/^Live in \d+\.\d s · in \d+ feeds? · .*home.* updated/)).toBeVisible()
})

test('a publication is taken back: what was live before returns, and the text stays in the form', async () => {
  const episode = newsroom.publication.pilot.id
  const made = await makeLive({ staff, episode, body: text('The first.') })
  const json = { body: text('The second.'), _status: 'published' }
  await change({ staff, id: made.id, base: made.rev, json })
  await open(page, made.id)
  await page.locator('.doc-controls__dots').click()
  await page.getByRole('button', { name: 'Undo publish', exact: true }).click()
  await expect(page.getByText(/^What was live before, of .+, returns/)).toBeVisible()
  await page.locator('#confirm-action').click()
  await expect(status(page)).toContainText('Newer draft')
  await expect(body(page)).toHaveText('The second.')
  expect(wordsOf(await readBlocks({ staff, id: made.id, draft: false }))).toBe('The first.')
})

test('a first publication is taken back: the page goes, and the text stays in the form', async () => {
  const { id } = await makeLive({ staff, episode: newsroom.publication.pilot.id, body: text('Too early.') })
  await open(page, id)
  await confirmInMenu(page, 'Undo publish')
  await expect(status(page)).toContainText('Not live')
  expect(await pathOf({ staff, id })).toBeNull()
  await type(page, ' And on.')
  await expect.poll(async () => wordsOf(await readBlocks({ staff, id }))).toBe('Too early. And on.')
})

test('a quick take that becomes the full recap says what feeds will make of it', async () => {
  const { id } = await makeLive({ staff, episode: newsroom.publication.pilot.id, isTake: true })
  await open(page, id)
  const notice = page.getByText('feeds will tell of the full recap as new')
  await expect(notice).toHaveCount(0)
  await page.getByLabel('This is a quick take').uncheck()
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('the parts beside a recap', () => {
  for (const [width, theme] of [
    [390, 'dark'],
    [390, 'light'],
    [1440, 'dark'],
    [1440, 'light'],
  ] as const) {
    test(`can be used by everybody at ${width} pixels in the ${theme} theme`, async ({ browser }, info) => {
      const on = await openPanel({ browser, server: newsroom.server })
      await on.emulateMedia({ colorScheme: theme })
      await on.setViewportSize({ width, height: 900 })
      const made = await makeDraft({
        staff,
        episode: reviewed.id,
        headline: 'A hat',
        body: text('As sealed.'),
      })
      const step = (json: object) =>
        staff({ path: `/recaps/${made.id}/review`, method: 'POST', json, base: made.rev })
      await step({ step: 'submitted', note: 'Please look at the song titles.' })
      await step({ step: 'approved' })
      const schedule = { method: 'POST', json: { at: inHours(0.6) }, base: made.rev }
      const { body: sealed } = await staff({ path: `/recaps/${made.id}/schedule`, ...schedule })
      const json = { body: text('As sealed, and typed since.'), headline: 'Another hat' }
      await staff({ path: `/recaps/${made.id}?draft=true`, method: 'PATCH', json, base: sealed.rev })
      await open(on, made.id)
      await expect(on.getByRole('heading', { name: 'Typed since it was sealed' })).toBeVisible()
      await on.getByText('Another time', { exact: true }).click()
      for (const name of ['Review', 'Schedule']) {
        const region = on.getByRole('region', { name, exact: true })
        await region.scrollIntoViewIfNeeded()
        await region.screenshot({ path: info.outputPath(`${name}.png`) })
        await expectAccessible(on, `[aria-labelledby="${name.toLowerCase()}-title"]`)
      }
      await on.screenshot({ path: info.outputPath('form.png') })
      const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await on.evaluate(isWider)).toBe(false)
      await on.context().close()
    })
  }
})
