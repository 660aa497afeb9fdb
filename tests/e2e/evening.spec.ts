import { expect, type Page, test } from '@playwright/test'
import {
  act,
  approveAndPublish,
  note,
  planned,
  receipt,
  schedule,
  seenLive,
  showNewer,
  since,
  slip,
  steps,
} from '#tests/e2e/evening/desk.ts'
import { mailTo, subjectsTo } from '#tests/e2e/evening/mail.ts'
import { at, editor, Night, writer } from '#tests/e2e/evening/night.ts'
import { type Item, modifiedIn, Reader } from '#tests/e2e/evening/reader.ts'
import { withoutFaketime } from '#tests/e2e/support/moved-clock.ts'
import {
  body,
  confirmInMenu,
  openRecap,
  startRecap,
  status,
  type,
  typeAndSave,
} from '#tests/e2e/support/panel.ts'
import { portray } from '#tests/e2e/support/portray.ts'

test.skip(Boolean(withoutFaketime), withoutFaketime)

let night: Night
let reader: Reader
let ivy: Page
let eileen: Page

test.beforeAll(async ({ browser }) => {
  night = await Night.begin({ browser, time: '21:10' })
  reader = new Reader(night.server.url)
  ;({ eileen, ivy } = night)
})

test.afterAll(async () => {
  await night?.end()
})

const take = '/shows/smash/s01e02/the-callback'
const recap = '/shows/bombshell/s01e01/opening-night'
const sealed = 'The lights go up. Nobody leaves the room.'
const late = ' She wrote it herself.'

/** Begins a recap of an episode with a headline and a text, as its writer. */
async function write({ episode, headline, words }: { episode: string; headline: string; words: string }) {
  const id = await startRecap({ page: ivy, server: night.server, episode })
  await ivy.getByLabel('Headline', { exact: true }).fill(headline)
  await typeAndSave(ivy, words)
  return id
}

const open = (page: Page, id: string) => openRecap({ page, server: night.server, id })

test('two people and one evening', async () => {
  test.setTimeout(300_000)
  const first = await test.step('21:20, a quick take of the show that is over', quickTake)
  const id = await test.step('21:22, a text goes to review while the editor has it open', toReview)
  await test.step('21:26, the editor asks for changes', () => changesAsked())
  await test.step('21:30, it is approved, and sealed for the credits and five minutes', () => approved(id))
  await test.step('21:33, the broadcast slips', () => slips(id))
  await test.step('22:03, a late edit waits', () => lateEdit())
  await test.step('22:39, nothing is public', () => beforeItsTime(id))
  await test.step('22:40, the sealed text goes live', () => goesLive(id))
  await test.step('22:55, the quick take becomes the full recap', () => fullRecap(first))
  await test.step('23:10, a correction', () => correction(id))
  await test.step('23:20, it is taken back', () => undone(id))
})

async function quickTake(): Promise<{ id: string; item: Item }> {
  await night.becomes('21:20')
  const id = await write({ episode: 'The Callback', headline: 'They cast Karen', words: 'Karen gets it.' })
  await ivy.getByLabel('This is a quick take').check()
  await ivy.getByRole('button', { name: 'Have it reviewed…' }).click()
  await act(ivy, 'Send to review').click()
  await expect(status(ivy)).toContainText('In review')
  await open(eileen, id)
  await eileen.getByRole('button', { name: 'Publish', exact: true }).click()
  await seenLive(eileen)
  expect((await night.status(id)).path).toBe(take)
  expect((await reader.page(take)).words).toContain('A quick take, right after the credits.')
  const item = await reader.item(take)
  expect(item?.content).toContain('Karen gets it.')
  return { id, item: item as Item }
}

async function toReview(): Promise<string> {
  await night.becomes('21:22')
  const id = await write({ episode: 'Opening Night', headline: 'Ivy steps in', words: 'The lights go up.' })
  await open(eileen, id)
  await typeAndSave(ivy, ' It ends.')
  await act(ivy, 'Send to review').click()
  await expect(status(ivy)).toContainText('In review')
  // She has not loaded anything anew: the form tells her what has happened.
  await expect(status(eileen)).toContainText('In review')
  await expect(steps(eileen).first()).toContainText('Sent to review by Ivy Lynn')
  await expect(eileen.getByRole('list', { name: 'Also here' })).toContainText('Ivy Lynn')
  await act(eileen, 'Approve').click()
  await expect(eileen.getByText('Nothing was done: look at it first.')).toBeVisible()
  await expect(eileen.getByRole('dialog')).toHaveCount(0)
  await showNewer(eileen, 'Ivy Lynn')
  await expect(body(eileen)).toHaveText('The lights go up. It ends.')
  await expect.poll(() => subjectsTo(night.server, editor.email)).toContain('In review: Ivy steps in')
  return id
}

async function changesAsked(): Promise<void> {
  await night.becomes('21:26')
  await note(eileen).fill('The ending is flat.')
  await act(eileen, 'Ask for changes').click()
  await expect(status(eileen)).toContainText('Changes asked')
  await expect(status(ivy)).toContainText('Changes asked')
  await expect(steps(ivy).first()).toContainText('The ending is flat.')
  const told = { to: writer.email, subject: 'Changes asked: Ivy steps in' }
  await expect.poll(() => mailTo(night.server, told)).toContain('The ending is flat.')
  await body(ivy).click()
  await ivy.keyboard.press('Control+a')
  await ivy.keyboard.type(sealed)
  await act(ivy, 'Send to review').click()
  await expect(status(ivy)).toContainText('In review')
  await showNewer(eileen, 'Ivy Lynn')
  await expect(body(eileen)).toHaveText(sealed)
}

async function approved(id: string): Promise<void> {
  await night.becomes('21:30')
  await act(eileen, 'Approve').click()
  await expect(status(eileen)).toContainText('Approved')
  await expect.poll(() => subjectsTo(night.server, writer.email)).toContain('Approved: Ivy steps in')
  await expect(schedule(eileen).getByLabel('Minutes after the credits')).toHaveValue('5')
  await schedule(eileen).getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(planned(eileen)).toContainText('5 minutes after the credits')
  await expect(planned(eileen)).toContainText(/in 3[45] min \d+ s/)
  expect((await night.status(id)).schedules[0].at).toBe(at('22:05').toISOString())
  await expect(status(ivy)).toContainText('Scheduled')
}

async function slips(id: string): Promise<void> {
  await night.becomes('21:33')
  await slip(eileen).getByLabel('Minutes').fill('35')
  await slip(eileen).getByRole('button', { name: 'Show what moves' }).click()
  const moves = slip(eileen).getByRole('list', { name: 'What moves' }).getByRole('listitem')
  await expect(moves).toHaveText(
    /Ivy steps in.*5 February 2126, 10:40 PM EST, instead of 5 February 2126, 10:05 PM EST/,
  )
  await portray(eileen, slip(eileen), 'slip')
  await slip(eileen).getByRole('button', { name: 'Move the air time' }).click()
  await expect(planned(eileen)).toContainText(/in 1 h [67] min/)
  await expect(planned(ivy)).toContainText(/in 1 h [67] min/)
  expect((await night.status(id)).schedules[0].at).toBe(at('22:40').toISOString())
}

async function lateEdit(): Promise<void> {
  await night.becomes('22:03')
  await typeAndSave(ivy, late)
  await expect(ivy.getByRole('dialog')).toHaveCount(0)
  await expect(since(eileen).getByRole('insertion')).toContainText('She wrote it herself.')
  await expect(planned(eileen)).toContainText(/in 36 min|in 37 min/)
  await showNewer(eileen, 'Ivy Lynn')
  await expect(since(eileen).getByRole('insertion')).toContainText('She wrote it herself.')
  await portray(eileen, planned(eileen), 'waiting')
  await planned(eileen).getByRole('button', { name: 'Leave for after' }).click()
  await expect(since(eileen)).toHaveCount(0)
  await expect(planned(eileen)).toContainText('What was typed since is left for after.')
}

async function beforeItsTime(id: string): Promise<void> {
  await night.becomes('22:39')
  await expect(planned(eileen)).toContainText(/in \d+ s/)
  await reader.findsNothing({ path: recap, word: 'Opening Night' })
  expect((await night.status(id)).isLive).toBe(false)
}

async function goesLive(id: string): Promise<void> {
  await night.becomes('22:40')
  await expect.poll(async () => (await reader.page(recap)).status).toBe(200)
  const { html, words } = await reader.page(recap)
  expect(words).toContain(sealed)
  expect(words).not.toContain(late)
  expect(modifiedIn(html).slice(0, 16)).toBe(at('22:40').toISOString().slice(0, 16))
  expect((await reader.item(recap))?.content).toContain(sealed)
  expect((await reader.item(recap))?.content).not.toContain(late)
  expect(await reader.isInSitemap(recap)).toBe(true)
  await expect(status(eileen)).toContainText('Newer draft')
  await expect(receipt(eileen)).toBeVisible()
  await expect(schedule(eileen)).toContainText('Published')
  await expect(body(eileen)).toHaveText(sealed + late)
  await portray(eileen, receipt(eileen), 'receipt')
  expect((await night.status(id)).receipt.state).toBe('right')
}

async function fullRecap({ id, item: before }: { id: string; item: Item }): Promise<void> {
  await night.becomes('22:55')
  await open(ivy, id)
  await type(ivy, ' All of it, at length.')
  await act(ivy, 'Send to review').click()
  await expect(status(ivy)).toContainText('In review')
  await open(eileen, id)
  await eileen.getByLabel('This is a quick take').uncheck()
  await expect(eileen.getByText('feeds will tell of the full recap as new')).toBeVisible()
  await eileen.getByRole('button', { name: 'Publish', exact: true }).click()
  await seenLive(eileen)
  const { words } = await reader.page(take)
  expect(words).toContain('All of it, at length.')
  expect(words).not.toContain('A quick take, right after the credits.')
  const feed = await reader.feed()
  const item = feed.find(({ url }) => url === before.url)
  expect(item?.id).toBe(`${before.id}/full`)
  expect(item?.content).toContain('All of it, at length.')
  expect(feed.map(({ id }) => id)).not.toContain(before.id)
  expect(feed.filter(({ url }) => url === before.url)).toHaveLength(1)
}

async function correction(id: string): Promise<void> {
  const before = await reader.item(recap)
  await night.becomes('23:10')
  await open(eileen, id)
  await eileen.getByRole('button', { name: 'Corrections' }).click()
  await eileen.getByRole('button', { name: 'Add Correction' }).click()
  await eileen.locator('#field-corrections__0__text').fill('The song is hers, not his.')
  await approveAndPublish(eileen)
  await seenLive(eileen)
  const { html, words } = await reader.page(recap)
  expect(words).toContain('Correction, 5 February 2126 : The song is hers, not his.')
  expect(words).toContain('corrected 5 February 2126, 11:10 PM EST')
  expect(words).toContain(sealed + late)
  const item = await reader.item(recap)
  expect(item?.id).toBe(before?.id)
  expect(item?.updated.slice(0, 16)).toBe(at('23:10').toISOString().slice(0, 16))
  expect(modifiedIn(html)).toBe(item?.updated)
}

async function undone(id: string): Promise<void> {
  await night.becomes('23:20')
  await confirmInMenu(eileen, 'Undo publish')
  await expect(status(eileen)).toContainText('Newer draft')
  const { words } = await reader.page(recap)
  expect(words).toContain(sealed)
  expect(words).not.toContain(late)
  expect(words).not.toContain('The song is hers')
  expect((await reader.item(recap))?.content).not.toContain(late)
  await expect(body(eileen)).toHaveText(sealed + late)
  await expect(receipt(eileen)).toBeVisible()
  expect((await night.status(id)).receipt.state).toBe('right')
}
