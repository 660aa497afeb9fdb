import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openNewsroom,
  openRecap,
  readBlocks,
  startRecap,
  typeAndSave,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { makeDraft, pathOf, text } from '#tests/e2e/support/publication.ts'

const recap = [
  'The second episode of Smash, “The Callback”, is an hour about wanting one thing too much.',
  'Karen Cartwright (Katharine McPhee) arrives out of breath. Ivy Lynn (Megan Hilty) has been there since eight.',
  'In rehearsal Karen sings Blondie’s “Call Me”, and Derek (Jack Davenport) stops writing. Nobody in the room claps.',
  'Ivy answers on stage with “Let Me Be Your Star”, an original, and the hour has found its ending.',
  'Outside, Karen and Ivy share an umbrella. It is the kindest scene so far.',
]

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

/** Puts text into the clipboard's place and presses no mouse button. */
async function pasteByKeyboard(page: Page, words: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Paste text…' }))
  await page.keyboard.press('Enter')
  const box = page.getByLabel(/A recap from Word/)
  await expect(box).toBeFocused()
  await box.evaluate((element, given) => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, words)
  await tabTo(page, page.getByRole('button', { name: 'Put it into the text' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Proposals' })).toBeVisible()
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not reach it.')
}

const proposals = (page: Page) => page.locator('[data-place]')
const proposal = (page: Page, words: string) => proposals(page).filter({ hasText: words })
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

test('a writer pastes a recap into an empty draft, corrects two, refuses one, accepts the rest, and publishes', async () => {
  const { page, server, staff } = newsroom
  const id = await startRecap({ page, server })
  await pasteByKeyboard(page, recap.join('\n\n'))
  await proposal(page, 'It is about S1 E2')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(proposal(page, 'It is about S1 E2')).toHaveCount(0)

  const derek = proposal(page, 'Derek is played by Jack Davenport')
  await derek.getByRole('button', { name: /^Change/ }).click()
  await derek.getByRole('textbox', { name: 'Character' }).fill('Derek Wills')
  await derek.getByRole('button', { name: 'Accept' }).click()
  await expect(said(page, /Took 1 proposal/)).toBeVisible()
  const song = proposal(page, '“Call Me”')
  await song.getByRole('button', { name: /^Change/ }).click()
  await song.getByRole('combobox', { name: 'Setting' }).selectOption('audition')
  await song.getByRole('button', { name: 'Accept' }).click()
  await expect(song).toHaveCount(0)

  const star = proposal(page, 'Let Me Be Your Star')
  await star.getByRole('button', { name: /^Refuse/ }).click()
  await expect(star).toHaveCount(0)

  await page.getByRole('button', { name: /^Accept \d+$/ }).click()
  await expect(said(page, /Took \d+ proposals/)).toBeVisible()
  expect(wordsOf(await readBlocks({ staff, id }))).toBe(recap.join('\n'))

  await page.getByLabel('Headline', { exact: true }).fill('An umbrella for two')
  await expect(page.getByText('Last saved just now')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect.poll(() => pathOf({ staff, id })).not.toBeNull()

  const html = await (await fetch(server.url + (await pathOf({ staff, id })))).text()
  expect(html).toContain('href="/shows/smash/characters/karen-cartwright"')
  expect(html).toContain('href="/shows/smash/characters/derek-wills"')
  expect(html).toContain('href="/shows/smash/songs/call-me"')
  expect(html).not.toContain('let-me-be-your-star')
  const songPage = await (await fetch(`${server.url}/shows/smash/songs/call-me`)).text()
  expect(songPage).toContain(
    'In rehearsal Karen sings Blondie’s “Call Me”, and Derek (Jack Davenport) stops writing.',
  )
  expect(songPage).toContain('At an audition')
  const derekPage = await (await fetch(`${server.url}/shows/smash/characters/derek-wills`)).text()
  expect(derekPage).toContain('Jack Davenport')
})

test('one step undoes what was taken, and what is typed meanwhile stays', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({
    staff,
    episode: publication.pilot.id,
    body: text('Tom (Christian Borle) sings.', 'Tom leaves.'),
  })
  await openRecap({ page, server, id })
  await page.getByRole('button', { name: 'Analyse' }).click()
  await page.getByRole('button', { name: /^Accept \d+$/ }).click()
  await expect(body(page).locator('a')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(said(page, /back as it was|Undone|undone/i)).toBeVisible()
  await expect(body(page).locator('a')).toHaveCount(0)
  await typeAndSave(page, ' One more thing.')
  expect(wordsOf(await readBlocks({ staff, id }))).toContain('One more thing.')
  const { body: found } = await staff({ path: '/people?where[name][equals]=Christian%20Borle' })
  expect(found.docs).toEqual([])
})

test('what was typed just before is read, and taken with the rest', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.pilot.id, body: text('A quiet hour.') })
  await openRecap({ page, server, id })
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Eileen (Anjelica Huston) throws a drink.')
  await page.getByRole('button', { name: 'Analyse' }).click()
  await proposal(page, 'Eileen is played by Anjelica Huston')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(body(page).locator('a')).toHaveText('Eileen')
  expect(wordsOf(await readBlocks({ staff, id }))).toBe(
    'A quiet hour. Eileen (Anjelica Huston) throws a drink.',
  )
})

test('the drawer says what keeps it from being published, leads there, and publishes once it is mended', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({
    staff,
    ...{ episode: publication.callback.id, headline: 'TK', safeHeadline: 'Karen wins it all' },
    body: text('A short hour.', 'Ask TK about the hat.'),
  })
  await openRecap({ page, server, id })
  const drawer = page.getByRole('region', { name: 'Check' })
  await page.getByLabel('Words that must not be given away').fill('Karen wins')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(drawer.getByRole('button', { name: /gives away “Karen wins”/ }).first()).toBeVisible()

  await drawer.getByRole('button', { name: /^.*The text still has “TK” in it/ }).click()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TK')
  await page.keyboard.type('Dev')
  await drawer.getByRole('button', { name: /headline still has “TK”/ }).click()
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused()
  await page.getByLabel('Headline', { exact: true }).fill('A hat')
  await drawer.getByRole('button', { name: /safe headline gives away/ }).click()
  await expect(page.getByLabel('Safe Headline', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(/Not published/)).toBeVisible()
  expect(await pathOf({ staff, id })).toBeNull()

  await page.getByLabel('Safe Headline', { exact: true }).fill('A second call')
  await expect(drawer.getByText(/cannot be published/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect.poll(() => pathOf({ staff, id })).not.toBeNull()
})

test('the drawer and the proposals have no fault that axe knows, in both themes and on a phone', async () => {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({
    staff,
    ...{ episode: publication.pilot.id, headline: 'TK' },
    body: text(
      'Karen (Katharine McPhee) meets Frank (Brian James).',
      'Karen sings “Rumour Has It” in rehearsal.',
    ),
  })
  await openRecap({ page, server, id })
  await page.getByRole('button', { name: 'Analyse' }).click()
  await expect(proposals(page).first()).toBeVisible()
  await proposal(page, 'Rumour Has It')
    .getByRole('button', { name: /^Change/ })
    .click()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
      const { violations } = await new AxeBuilder({ page })
        .include('section[aria-label="Analysis"]')
        .include('section[aria-label="Check"]')
        .analyze()
      expect(violations, `${theme}, ${width}`).toEqual([])
    }
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})
