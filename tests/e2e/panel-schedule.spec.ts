import { expect, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openNewsroom,
  openRecap,
  readBlocks,
  type,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { makeDraft, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

test('a schedule takes a time in the zone of the browser, is listed and can be cancelled', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id, headline: 'Planned' })
  await openRecap({ page, server, id })
  await type(page, ' As planned.')
  await expect(page.getByText('Times are in Europe/Berlin.')).toBeVisible()
  await page.getByLabel('Publish this text at').fill('2126-12-24T20:00')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  const planned = page.getByRole('list', { name: 'Schedules' }).getByRole('listitem')
  await expect(planned).toContainText('24 Dec 2126, 20:00 CET')
  const { body: found } = await staff({ path: `/recaps/${id}/status` })
  expect(found.schedules[0].at).toBe('2126-12-24T19:00:00.000Z')
  expect(wordsOf(await readBlocks({ staff, id }))).toBe('Some words. As planned.')
  await page.goto(`${server.url}/admin/collections/schedules`)
  const row = page.getByRole('row', { name: /Planned/ })
  await expect(row).toContainText('Waiting')
  await row.getByRole('button', { name: /Cancel/ }).click()
  await expect(row).toContainText('Cancelled')
})

test('a schedule in the past is refused with the reason', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id })
  await openRecap({ page, server, id })
  await page.getByLabel('Publish this text at').fill('2012-02-14T20:00')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(page.getByText('This time is in the past.')).toBeVisible()
})

test('a schedule that failed says so above the form while it is open, and why', async () => {
  const { page, publication, server, staff } = newsroom
  const json = { show: publication.show.id, name: 'Short Lived' }
  const { body: character } = await staff({ path: '/characters', method: 'POST', json })
  const mention = text(`About [Short](characters:${character.doc.id}).`)
  const made = await makeDraft({ staff, episode: publication.callback.id, body: mention })
  const at = new Date(Date.now() + 4000).toISOString()
  await staff({ path: `/recaps/${made.id}/schedule`, method: 'POST', json: { at }, base: made.rev })
  await staff({ path: `/characters/${character.doc.id}`, method: 'DELETE' })
  await openRecap({ page, server, id: made.id })
  await expect(page.getByRole('alert').filter({ hasText: 'failed' })).toContainText('“Short”', {
    timeout: 20_000,
  })
  await body(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Plain words.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('link', { name: 'View live' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'failed' })).toHaveCount(0)
})
