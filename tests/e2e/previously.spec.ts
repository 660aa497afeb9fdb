import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openNewsroom,
  openRecap,
  readBlocks,
  status,
  type,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { create, makeDraft, makeLive, pathOf, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const chips = (page: Page) => page.getByText(/^Beat: /)
const drawer = (page: Page) => page.locator('dialog[open], .drawer--is-open').last()

/** Fills in the form of a beat, by keyboard alone. */
async function fillIn(page: Page, name: string): Promise<void> {
  const input = drawer(page).locator('.rs__input')
  await input.focus()
  await page.keyboard.type(name)
  await expect(page.locator('.rs__option', { hasText: name })).toBeVisible()
  await page.keyboard.press('Enter')
  // Pressed while Payload thinks about the form it does nothing.
  await expect(async () => {
    if (await drawer(page).isVisible()) {
      await drawer(page).getByRole('button', { name: 'Save Changes' }).focus()
      await page.keyboard.press('Enter')
    }
    await expect(drawer(page)).toHaveCount(0, { timeout: 3000 })
  }).toPass()
}

/** What is marked in the stored text: how many beats there are, and about whom. */
async function beatsOf(id: string): Promise<unknown[]> {
  const blocks = await readBlocks({ staff: newsroom.staff, id })
  const nodes = blocks.flatMap(({ children = [] }) => children)
  return nodes
    .filter((node) => node.type === 'inlineBlock')
    .map(({ fields }) => (fields as { characters?: unknown }).characters)
}

test('an editor marks a sentence by keyboard, and a reader finds it before the next episode', async ({
  browser,
}) => {
  const { page, publication, server, staff } = newsroom
  const { callback, karen, pilot } = publication
  const { id } = await makeDraft({ staff, episode: pilot.id, safeHeadline: 'Where it begins', body: null })
  await openRecap({ page, server, id })
  await type(page, 'It rains. Karen sings. /beat')
  await expect(page.locator('.slash-menu-popup')).toContainText('Beat')
  await page.keyboard.press('Enter')
  await fillIn(page, 'Karen')
  await expect(chips(page)).toHaveText('Beat: Karen Cartwright')
  await type(page, 'It stops.')
  await expect.poll(() => beatsOf(id)).toEqual([[karen.id]])
  expect(wordsOf(await readBlocks({ staff, id }))).toBe('It rains. Karen sings. It stops.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(status(page)).toContainText('Live')

  await makeLive({ staff, episode: callback.id, safeHeadline: 'After the callback' })
  const context = await browser.newContext()
  const reader = await context.newPage()
  await reader.goto(`${server.url}/shows/smash`)
  await expect(reader.getByRole('link', { name: /Previously on/ })).toHaveCount(0)
  await reader.getByRole('button', { name: /^Season 1, episode 1/ }).click()
  await reader.getByRole('link', { name: 'Previously on Smash: before S1 E2' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Previously on Smash')
  const sentence = reader.getByRole('link', { name: 'Karen sings.' })
  await expect(sentence).toBeVisible()
  await expect(reader.getByRole('main')).not.toContainText('It rains.')
  await sentence.click()
  await expect(reader).toHaveURL(`${server.url}${await pathOf({ staff, id })}#beat-1`)

  await reader.goto(`${server.url}/shows/smash`)
  await reader.getByRole('button', { name: /^Season 1, episode 2/ }).click()
  await reader.goto(`${server.url}/shows/smash/s01e02/after-the-callback`)
  const here = reader.locator('details', { hasText: 'Previously on Smash: before S1 E2' })
  await expect(here.getByText('Karen sings.')).toBeHidden()
  await here.locator('summary').focus()
  await reader.keyboard.press('Enter')
  await expect(here.getByRole('link', { name: 'Karen sings.' })).toBeVisible()
  await checkLooks(reader)
  await here.getByRole('link', { name: /All of it/ }).click()
  await expect(reader).toHaveURL(`${server.url}/shows/smash/previously/s01e02`)
  await checkLooks(reader)
  await context.close()
})

/** No fault that axe knows, on a phone and on a desk, by day and by night. */
async function checkLooks(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Which stands on the field of the title card, where axe does not see it.
      const axe = new AxeBuilder({ page }).exclude('body > header')
      expect((await axe.analyze()).violations, `${width} ${colorScheme}`).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

test('a sentence that is selected keeps its words when it is marked, and is copied without the mark', async () => {
  const { page, publication, server, staff } = newsroom
  const words = 'It rains. Karen sings. It stops.'
  const { id } = await makeDraft({ staff, episode: publication.pilot.id, body: text(words) })
  await openRecap({ page, server, id })
  await body(page).click()
  await page.keyboard.press('Control+Home')
  for (const _ of 'It rains.') await page.keyboard.press('ArrowRight')
  await page.keyboard.down('Shift')
  for (const _ of ' Karen sings.') await page.keyboard.press('ArrowRight')
  await page.keyboard.up('Shift')
  await page.locator('.toolbar-popup__dropdown-inlineBlocks').first().click()
  await page.locator('.toolbar-popup__dropdown-item', { hasText: 'Beat' }).click()
  await fillIn(page, 'Karen')
  await expect(chips(page)).toHaveText('Beat: Karen Cartwright')
  await expect.poll(() => beatsOf(id)).toEqual([[publication.karen.id]])
  const [passage] = await readBlocks({ staff, id })
  expect(passage?.children?.map(({ text: piece, type: kind }) => piece ?? kind)).toEqual([
    ...['It rains. ', 'inlineBlock', 'Karen sings. It stops.'],
  ])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await body(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(words)
})

test('a beat about nobody keeps a recap from being published, and the check leads to it', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.pilot.id, body: text('Karen sings.') })
  await openRecap({ page, server, id })
  await type(page, ' /beat')
  await expect(page.locator('.slash-menu-popup')).toContainText('Beat')
  await page.keyboard.press('Enter')
  await drawer(page).locator('.rs__input').waitFor()
  await page.keyboard.press('Escape')
  await expect(chips(page)).toHaveText('Beat: about nobody yet')
  await expect(page.getByText('The beat in “Karen sings.” names no character.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('names no character').first()).toBeVisible()
  await expect(status(page)).toContainText('Not live')
})

test('a season of fifteen episodes prints on two pages', async ({ browser }) => {
  const { server, staff } = newsroom
  const make = (collection: string, json: object) => create({ staff, collection, json })
  const show = await make('shows', { title: 'Slow Water', colour: '#1f7a8c' })
  const who = await make('characters', { show: show.id, name: 'June Ostrander', listed: true })
  for (let number = 1; number <= 16; number += 1) {
    const airsAt = `2012-03-${String(number).padStart(2, '0')}T03:00:00Z`
    const title = `A title of some length, number ${number}`
    const episode = await make('episodes', { show: show.id, season: 1, number, title, airsAt })
    if (number > 15) continue
    const beats = [1, 2, 3, 4].map(
      (at) =>
        `In episode ${number} June reads out for the ${at}. time what nobody in the town wanted to hear, and waits for an answer.{characters:${who.id}}`,
    )
    await makeLive({ staff, episode: episode.id, safeHeadline: `Recap ${number}`, body: text(...beats) })
  }
  const page = await browser.newPage()
  await page.goto(`${server.url}/shows/slow-water/previously/s01e16`)
  await expect(page.getByRole('link', { name: /^In episode 15 June/ })).toHaveCount(4)
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({
      format,
      margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
    })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(2)
  }
  await page.close()
})
