import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { closeNewsroom, type Newsroom, openNewsroom } from '#tests/e2e/support/panel.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const titles = Array.from({ length: 15 }, (_, index) => `The ${index + 1}. Night`)
const days = titles.map((_, index) => new Date(Date.UTC(2013, 1, 5 + 7 * index)))
const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
const rows = titles.map((title, index) => `${index + 1}\t${title}\t${inWords.format(days[index])}`).join('\n')

const cast = [
  'Karen Cartwright – Katharine McPhee',
  'Ivy Lynn – Megan Hilty',
  'Julia Houston – Debra Messing',
  'Tom Levitt – Christian Borle',
  'Eileen Rand – Anjelica Huston',
  'Derek Wills – Jack Davenport',
  'Jimmy Collins – Jeremy Jordan',
  'Kyle Bishop – Andy Mientus (from s02e02)',
]

async function openForm({ page, show = 'Smash' }: { page: Page; show?: string }): Promise<void> {
  await page.goto(`${newsroom.server.url}/admin/collections/seasons`)
  await page.getByRole('link', { name: 'Create new' }).first().click()
  await expect(page.getByRole('heading', { name: 'Add a season' })).toBeVisible()
  await page.locator('#field-show .rs__input').fill(show)
  await page.locator('.rs__option', { hasText: show }).click()
  await expect(page.getByLabel('Usual air time')).toHaveValue('22:00')
}

async function put({ page, table, text }: { page: Page; table: string; text: string }): Promise<void> {
  const section = page.getByRole('region', { name: table })
  await section.getByLabel('Paste rows').fill(text)
  await section.getByRole('button', { name: 'Put into the table' }).click()
}

const cell = (page: Page, label: string, row: number) =>
  page.getByLabel(`${label}, row ${row}`, { exact: true })

test('fifteen pasted episodes and a pasted cast become a season in one act', async () => {
  const { page, publication, staff } = newsroom
  await openForm({ page })
  await page.getByLabel('Season number').fill('2')
  await put({ page, table: 'Episodes', text: rows })
  await put({ page, table: 'Cast', text: cast.join('\n') })
  await expect(cell(page, 'Title', 15)).toHaveValue('The 15. Night')
  await page.getByRole('button', { name: 'Check first' }).click()
  await expect(page.getByText('This adds 15 new episodes and 7 new characters.')).toBeVisible()
  await page.getByRole('button', { name: 'Add the season' }).click()
  await expect(page.getByText('Added 15 new episodes and 7 new characters.')).toBeVisible()
  const { body: episodes } = await staff({
    path: '/episodes?where[season][equals]=2&sort=order&limit=0&depth=0',
  })
  expect(episodes.docs.map(({ title }: { title: string }) => title)).toEqual(titles)
  expect(episodes.docs[0].airsAt).toBe('2013-02-06T03:00:00.000Z')
  expect(episodes.docs[14].airsAt).toBe('2013-05-15T02:00:00.000Z')
  const { body: karen } = await staff({ path: `/characters/${publication.karen.id}?depth=1` })
  expect(karen.performers[0].person.name).toBe('Katharine McPhee')
  const { body: kyle } = await staff({ path: '/characters?where[name][equals]=Kyle Bishop&depth=1' })
  expect(kyle.docs[0].firstEpisode.code).toBe('s02e02')
  await page.getByRole('link', { name: 'Its characters' }).click()
  await expect(page.getByRole('link', { name: 'Kyle Bishop' })).toBeVisible()
})

test('what cannot be read is said at its row, and nothing is stored', async () => {
  const { page, staff } = newsroom
  await openForm({ page })
  await page.getByLabel('Season number').fill('3')
  await put({ page, table: 'Episodes', text: '1\tOne\t2014-02-30\n2\tTwo\t2014-02-11\n2\tTwice\t' })
  await put({ page, table: 'Cast', text: 'Dev – Raza Jaffrey (from s07e01)' })
  await page.getByRole('button', { name: 'Add the season' }).click()
  await expect(page.getByText('2 things need a look. Nothing was stored.')).toBeVisible()
  await expect(cell(page, 'Air date', 1)).toBeFocused()
  await expect(cell(page, 'Air date', 1)).toHaveAccessibleDescription(/A date such as/)
  await expect(cell(page, 'Number', 3)).toHaveAccessibleDescription('Row 2 is this episode already.')
  await cell(page, 'Air date', 1).fill('2014-02-28')
  await cell(page, 'Number', 3).fill('3')
  await page.getByRole('button', { name: 'Add the season' }).click()
  await expect(cell(page, 'First episode', 1)).toHaveAccessibleDescription('There is no S7 E1 in this show.')
  const { body } = await staff({ path: '/episodes/count?where[season][equals]=3' })
  expect(body.totalDocs).toBe(0)
})

test('episodes that are there already are shown and left, or brought in step where that is asked for', async () => {
  const { page, staff, publication } = newsroom
  await openForm({ page })
  await put({ page, table: 'Episodes', text: '1\tPilot\n2\tThe Second Callback' })
  await page.getByRole('button', { name: 'Add the season' }).click()
  await expect(page.getByText('There already, as “The Callback”; left as it is')).toBeVisible()
  await page.getByLabel('Bring episodes that are there already in step').check()
  await page.getByRole('button', { name: 'Add the season' }).click()
  await expect(page.getByRole('link', { name: 'Updated' })).toBeVisible()
  const { body } = await staff({ path: `/episodes/${publication.callback.id}` })
  expect(body).toMatchObject({ title: 'The Second Callback', airsAt: '2012-02-14T03:00:00.000Z' })
})

test('a season can be added by keyboard alone, from rows pasted into a cell', async () => {
  const { page, staff } = newsroom
  await openForm({ page })
  await page.getByLabel('Season number').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('4')
  await cell(page, 'Number', 1).evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, '1\tAlpha\t2015-01-05\n2\tBeta\t2015-01-12')
  await expect(cell(page, 'Title', 2)).toHaveValue('Beta')
  await cell(page, 'Title', 2).focus()
  await page.keyboard.press('Tab')
  await expect(cell(page, 'Air date', 2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Added 2 new episodes and no new characters.')).toBeVisible()
  const { body } = await staff({ path: '/episodes/count?where[season][equals]=4' })
  expect(body.totalDocs).toBe(2)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the form fits a phone and passes axe in the ${theme} theme`, async () => {
    const { page } = newsroom
    await page.context().addCookies([{ name: 'payload-theme', value: theme, url: newsroom.server.url }])
    await openForm({ page })
    await put({ page, table: 'Episodes', text: rows.replace('2013', 'soon') })
    await put({ page, table: 'Cast', text: cast.join('\n') })
    await page.getByRole('button', { name: 'Add the season' }).click()
    await expect(page.getByText('One thing needs a look.')).toBeVisible()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
      // The selects are Payload’s own.
      const { violations } = await new AxeBuilder({ page }).include('form').exclude('.rs__control').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      if (process.env.SHOTS) {
        await page.screenshot({ path: `${process.env.SHOTS}/season-${theme}-${width}.png`, fullPage: true })
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 })
  })
}
