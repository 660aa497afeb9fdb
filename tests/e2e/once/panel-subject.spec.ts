import { expect, type Page, test } from '@playwright/test'
import { choose, closeNewsroom, type Newsroom, openNewsroom, startRecap } from '#tests/e2e/support/panel.ts'

let newsroom: Newsroom
let page: Page

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

test('choosing the episode fills the safe headline and the slug, but for what somebody wrote', async () => {
  const { publication, staff, server } = newsroom
  const id = await startRecap({ page, server })
  const safeHeadline = page.locator('#field-safeHeadline')
  const slug = page.locator('#field-slug')
  const open = (tab: string) => page.getByRole('button', { name: tab, exact: true }).click()
  const stored = async () => (await staff({ path: `/recaps/${id}?depth=0&draft=true` })).body
  await choose({ page, field: 'episode', option: 'The Callback' })
  await expect(safeHeadline).toHaveValue('Smash, season 1 episode 2: The Callback')
  await open('Address')
  await expect(slug).toHaveValue('the-callback')
  await expect.poll(stored).toMatchObject({ episode: publication.callback.id, slug: 'the-callback' })
  await open('Safe face')
  await safeHeadline.fill('A face of our own')
  await expect.poll(stored).toMatchObject({ safeHeadline: 'A face of our own' })
  await choose({ page, field: 'episode', option: 'Pilot' })
  await open('Address')
  await expect(slug).toHaveValue('pilot')
  await open('Safe face')
  await expect(safeHeadline).toHaveValue('A face of our own')
  await expect.poll(stored).toMatchObject({
    ...{ episode: publication.pilot.id, safeHeadline: 'A face of our own', slug: 'pilot' },
  })
})
