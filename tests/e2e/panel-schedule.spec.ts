import { expect, type Page, test } from '@playwright/test'
import { press } from '#tests/e2e/support/keyboard.ts'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openForm,
  openNewsroom,
  openRecap,
  readBlocks,
  type,
  typeAndSave,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { create, type Made, makeDraft, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const minute = 60_000
const zone = 'America/New_York'
const onMinute = (minutes: number) =>
  new Date(Math.ceil(Date.now() / minute + minutes) * minute).toISOString()
const panel = (page: Page) => page.getByRole('region', { name: 'Schedule', exact: true })
const planned = (page: Page) =>
  page.getByRole('list', { name: 'Schedules', exact: true }).getByRole('listitem')
const submit = (page: Page) => panel(page).getByRole('button', { name: 'Schedule', exact: true })

/** Tonight's episode, which airs in an hour and is an hour long. */
async function tonight(number: number): Promise<Made & { airsAt: string }> {
  const { publication, staff } = newsroom
  const airsAt = onMinute(60)
  const json = { show: publication.show.id, season: 2, number, title: 'The Dress', airsAt, runTime: 60 }
  return { ...(await create({ staff, collection: 'episodes', json })), airsAt }
}

async function schedulesOf(id: string) {
  return (await newsroom.staff({ path: `/recaps/${id}/status` })).body.schedules
}

test('a schedule takes a time on the clocks of a zone, is listed and can be cancelled', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id, headline: 'Planned' })
  await openRecap({ page, server, id })
  await type(page, ' As planned.')
  await expect(page.getByLabel('on the clocks of')).toHaveValue(zone)
  await page.getByLabel('Publish this text at').fill('2126-12-24T14:00')
  await expect(panel(page)).toContainText('Where you are it is 24 Dec 2126, 20:00 CET.')
  await submit(page).click()
  await expect(planned(page)).toContainText('24 Dec 2126, 20:00 CET')
  await expect(planned(page)).toContainText(`24 December 2126, 2:00 PM EST (${zone})`)
  await expect(planned(page)).toContainText(/in \d+ days/)
  expect(await schedulesOf(id)).toMatchObject([{ at: '2126-12-24T19:00:00.000Z', zone, minutes: null }])
  expect(wordsOf(await readBlocks({ staff, id }))).toBe('Some words. As planned.')
  await page.goto(`${server.url}/admin/collections/schedules`)
  const row = page.getByRole('row', { name: /Planned/ })
  await expect(row).toContainText('Waiting')
  await expect(row).toContainText(zone)
  await row.getByRole('button', { name: /Cancel/ }).click()
  await expect(row).toContainText('Cancelled')
})

test('a schedule in the past is refused with the reason', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id })
  await openRecap({ page, server, id })
  await page.getByLabel('Publish this text at').fill('2012-02-14T20:00')
  await submit(page).click()
  await expect(panel(page).getByText('This time is in the past')).toBeVisible()
})

test('a time that clocks show twice is asked about, one that they skip is refused', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id })
  await openRecap({ page, server, id })
  await page.getByLabel('Publish this text at').fill('2126-03-10T02:30')
  await expect(panel(page)).toContainText('Clocks in America/New_York skip this time')
  await expect(submit(page)).toBeDisabled()
  await page.getByLabel('Publish this text at').fill('2126-11-03T01:30')
  await expect(panel(page)).toContainText('show this time twice')
  await panel(page).getByRole('button', { name: '3 November 2126, 1:30 AM EST' }).click()
  await expect(planned(page)).toContainText('07:30 CET')
  expect(await schedulesOf(id)).toMatchObject([{ at: '2126-11-03T06:30:00.000Z' }])
})

test('a text hangs on the credits, and moves with the broadcast', async () => {
  const { page, server, staff } = newsroom
  const episode = await tonight(1)
  const { id } = await makeDraft({ staff, episode: episode.id, headline: 'After the credits' })
  await openRecap({ page, server, id })
  await expect(panel(page).getByLabel('Minutes after the credits')).toHaveValue('5')
  await submit(page).click()
  await expect(planned(page)).toContainText('5 minutes after the credits')
  const [{ at }] = await schedulesOf(id)
  expect(at).toBe(new Date(Date.parse(episode.airsAt) + 65 * minute).toISOString())

  const slip = page.getByRole('group', { name: 'The broadcast slips' })
  await slip.getByLabel('Minutes').fill('35')
  await press(page, slip.getByRole('button', { name: 'Show what moves' }))
  const move = slip.getByRole('list', { name: 'What moves' }).getByRole('listitem')
  await expect(move).toContainText('After the credits')
  await expect(move).toContainText('instead of')
  expect((await schedulesOf(id))[0].at).toBe(at)
  await slip.getByRole('button', { name: 'Move the air time' }).click()
  const moved = new Date(Date.parse(at) + 35 * minute).toISOString()
  await expect.poll(async () => (await schedulesOf(id))[0].at).toBe(moved)
  await expect(planned(page).locator(`time[datetime="${moved}"]`).first()).toBeVisible()
})

test('the form of an episode moves its air time, and does not move it back', async () => {
  const { page, server, staff } = newsroom
  const episode = await tonight(2)
  await openForm(page, `${server.url}/admin/collections/episodes/${episode.id}`)
  const slip = page.getByRole('group', { name: 'The broadcast slips' })
  await slip.getByRole('button', { name: 'Show what moves' }).click()
  await expect(slip).toContainText('No schedule hangs on it.')
  await slip.getByRole('button', { name: 'Move the air time' }).click()
  await expect(page.getByText('The air time has moved')).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill('The Movie Star')
  await expect(slip).toContainText('Save the form first.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(async () => (await staff({ path: `/episodes/${episode.id}` })).body.title)
    .toBe('The Movie Star')
  const { body: stored } = await staff({ path: `/episodes/${episode.id}` })
  expect(Date.parse(stored.airsAt) - Date.parse(episode.airsAt)).toBe(30 * minute)
})

test('where nobody knows the credits, the form says why and leads to the episode', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id })
  await openRecap({ page, server, id })
  await expect(panel(page).getByLabel('After the credits', { exact: true })).toBeDisabled()
  await expect(panel(page).getByRole('link', { name: /S1 E2/ })).toHaveAttribute(
    'href',
    `/admin/collections/episodes/${publication.callback.id}`,
  )
  await expect(panel(page)).toContainText('give it an air time and a run time')
})

test('a time before the episode airs asks for its name', async () => {
  const { page, server, staff } = newsroom
  const episode = await tonight(3)
  const { id } = await makeDraft({ staff, episode: episode.id })
  await openRecap({ page, server, id })
  await panel(page).getByLabel('Minutes after the credits').fill('-90')
  await expect(submit(page)).toBeDisabled()
  await panel(page).getByLabel('Type The Dress to publish before it airs').fill('the dress')
  await submit(page).click()
  await expect(planned(page)).toContainText('90 minutes before the credits')
})

test('what is typed after the seal is shown, and waits or takes its place', async () => {
  const { page, server, staff } = newsroom
  const episode = await tonight(4)
  const { id } = await makeDraft({ staff, episode: episode.id, body: text('As sealed.') })
  await openRecap({ page, server, id })
  await submit(page).click()
  await expect(planned(page)).toContainText('after the credits')
  await typeAndSave(page, ' Half a sen')
  const since = planned(page).getByRole('region', { name: 'Typed since it was sealed' })
  await expect(since.getByRole('insertion')).toContainText('Half a sen')
  await planned(page).getByRole('button', { name: 'Leave for after' }).click()
  await expect(since).toHaveCount(0)
  await planned(page).getByRole('button', { name: 'Show it' }).click()
  const [{ rev }] = await schedulesOf(id)
  await planned(page).getByRole('button', { name: 'Seal this text instead' }).click()
  await expect(since).toHaveCount(0)
  expect((await schedulesOf(id))[0].rev).toBeGreaterThan(rev)
  await typeAndSave(page, 'tence.')
  await expect(since).toBeVisible()
})

test('a schedule that failed says so above the form while it is open, and why; it can be tried again', async () => {
  const { page, publication, server, staff } = newsroom
  const json = { show: publication.show.id, name: 'Short Lived' }
  const { body: character } = await staff({ path: '/characters', method: 'POST', json })
  const mention = text(`About [Short](characters:${character.doc.id}).`)
  const made = await makeDraft({ staff, episode: publication.callback.id, headline: 'Lost', body: mention })
  const at = new Date(Date.now() + 4000).toISOString()
  await staff({ path: `/recaps/${made.id}/schedule`, method: 'POST', json: { at }, base: made.rev })
  await staff({ path: `/characters/${character.doc.id}`, method: 'DELETE' })
  await openRecap({ page, server, id: made.id })
  const alert = page.getByRole('alert').filter({ hasText: 'failed' })
  await expect(alert).toContainText('“Short”', { timeout: 20_000 })
  const tried = page.waitForResponse(/\/retry$/)
  await page
    .getByRole('button', { name: /^Try the publication/ })
    .first()
    .click()
  expect((await tried).status()).toBe(200)
  await expect(alert).toContainText('“Short”', { timeout: 20_000 })
  await body(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Plain words.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('link', { name: 'View live' })).toBeVisible()
  await expect(alert).toHaveCount(0)
  await page.goto(`${server.url}/admin/collections/schedules`)
  const row = page.getByRole('row', { name: /Lost/ })
  await row.getByRole('button', { name: /^Try the publication/ }).click()
  await expect(page.getByText('A newer text of this recap was published or scheduled since')).toBeVisible()
})
