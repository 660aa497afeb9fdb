import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { closeNewsroom, type Newsroom, openNewsroom, openPanel, openRecap } from '#tests/e2e/support/panel.ts'
import { portray } from '#tests/e2e/support/portray.ts'
import { change, makeDraft, makeLive } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom
let page: Page

const writer = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
  const json = { ...writer, name: 'Ivy Lynn', role: 'writer' }
  await newsroom.staff({ path: '/users', method: 'POST', json })
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

// The site is read five times, with pauses, before it is said to be wrong.
const timeout = 60_000
const unseen = (on: Page) => on.getByRole('list', { name: 'What readers do not see' }).getByRole('listitem')
const again = (on: Page) => on.getByRole('button', { name: 'Try again', exact: true })
const seen = (on: Page) => on.getByText(/^Live in \d+\.\d s · in \d+ feeds? · /)

const inside = 'Half of it is there'

/** Another recap whose safe headline gives this one away, on every page that lists both. Answers how to mend it. */
async function giveAway(): Promise<() => Promise<unknown>> {
  const { publication, staff } = newsroom
  const other = await makeLive({ staff, episode: publication.pilot.id, safeHeadline: inside })
  const json = { safeHeadline: 'Something else', _status: 'published' }
  return async () => await change({ staff, id: other.id, base: other.rev, json })
}

test('a publication that readers do not see whole stands there in red, until it is right and tried again', async ({
  browser,
}) => {
  test.slow()
  const { publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id, headline: inside })
  const mend = await giveAway()
  await openRecap({ page, server, id })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(unseen(page).first()).toHaveText('/ shows the inside headline.', { timeout })
  await expect(seen(page)).toBeVisible()
  await portray(page, again(page), 'red')
  for (const theme of ['dark', 'light']) {
    await page.locator('html').evaluate((root, value) => root.setAttribute('data-theme', value), theme)
    const { violations } = await new AxeBuilder({ page }).include('.banner--type-error').analyze()
    expect(
      violations.map((one) => one.id),
      theme,
    ).toEqual([])
  }

  const theirs = await openPanel({ browser, server, as: writer })
  await openRecap({ page: theirs, server, id })
  await expect(unseen(theirs).first()).toBeVisible()
  await expect(again(theirs)).toHaveCount(0)
  await theirs.context().close()

  await again(page).click()
  await expect(page.getByText('The site is read as a reader sees it…')).toBeVisible()
  await expect(unseen(page).first()).toHaveText('/ shows the inside headline.', { timeout })
  await mend()
  await again(page).click()
  await expect(seen(page)).toBeVisible({ timeout })
  await expect(unseen(page)).toHaveCount(0)
  await expect(again(page)).toHaveCount(0)
  await portray(page, seen(page), 'green')
})
