import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, type Request, test } from '@playwright/test'
import { pasteHere, press, tabTo } from '#tests/e2e/support/keyboard.ts'
import {
  body,
  closeNewsroom,
  formReady,
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

/** Pastes a recap that was written elsewhere, and waits until it is read. */
async function pasteByKeyboard(page: Page, words: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Paste text…' }))
  const box = page.getByLabel(/A recap from Word/)
  await expect(box).toBeFocused()
  await pasteHere(page, words)
  await expect(box).toHaveValue(words)
  await press(page, page.getByRole('button', { name: 'Put it into the text' }))
  await expect(page.getByRole('heading', { name: 'Proposals' })).toBeVisible()
}

const proposals = (page: Page) => page.locator('[data-place]')
const proposal = (page: Page, words: string) => proposals(page).filter({ hasText: words })
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** Waits until a proposal is gone and the focus has gone on to another one, or to their heading. */
async function goneOn(page: Page, from: Locator): Promise<void> {
  await expect(from).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Proposals' }).locator(':focus')).toHaveCount(1)
}

async function startByKeyboard({ page, server }: Newsroom): Promise<string> {
  await page.goto(`${server.url}/admin/collections/recaps/create`)
  await press(page, page.getByRole('button', { name: 'Start writing' }))
  await expect(page).toHaveURL(/recaps\/[0-9a-f-]{36}$/)
  await formReady(page)
  return page.url().split('/').at(-1) ?? ''
}

async function renameDerek(page: Page): Promise<void> {
  const derek = proposal(page, 'Derek is played by Jack Davenport')
  const change = derek.getByRole('button', { name: /^Change/ })
  const character = derek.getByRole('textbox', { name: 'Character' })
  await press(page, change)
  await expect(character).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(change).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(character).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Derek Wills')
  await page.keyboard.press('Enter')
  await goneOn(page, derek)
  await expect(said(page, /Took 1 proposal/)).toBeVisible()
}

async function moveCallMe(page: Page): Promise<void> {
  const song = proposal(page, '“Call Me”')
  const setting = song.getByRole('combobox', { name: 'Setting' })
  await press(page, song.getByRole('button', { name: /^Change/ }))
  await tabTo(page, setting)
  await page.keyboard.press('ArrowUp')
  await expect(setting).toHaveValue('audition')
  await press(page, song.getByRole('button', { name: /^Accept/ }))
  await goneOn(page, song)
}

/** From the count beside the button to the only error, and to what mends it. */
async function walkCheck(page: Page): Promise<void> {
  const count = page.getByRole('button', { name: /^1 error: show the check/ })
  await press(page, count)
  await expect(page.getByRole('heading', { name: /^1 error/ })).toBeFocused()
  const saved = page.waitForResponse((response) => /recaps\/[^/]+\?autosave=true/.test(response.url()))
  await press(page, page.getByRole('button', { name: 'A recap needs a headline.' }))
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused()
  await page.keyboard.type('An umbrella for two')
  await saved
  await expect(count).toHaveCount(0)
}

test('a writer pastes a recap into an empty draft, corrects two, refuses one, accepts the rest, walks the check and publishes, by keyboard alone', async () => {
  const { page, server, staff } = newsroom
  const id = await startByKeyboard(newsroom)
  await pasteByKeyboard(page, recap.join('\n\n'))
  const episode = proposal(page, 'It is about S1 E2')
  await press(page, episode.getByRole('button', { name: /^Accept/ }))
  await goneOn(page, episode)

  await renameDerek(page)
  await moveCallMe(page)
  const star = proposal(page, 'Let Me Be Your Star')
  await press(page, star.getByRole('button', { name: /^Refuse/ }), 'Space')
  await goneOn(page, star)

  const all = page.getByRole('button', { name: /^Accept \d+$/ })
  await press(page, all)
  await goneOn(page, all)
  await expect(said(page, /Took \d+ proposals/)).toBeVisible()
  expect(wordsOf(await readBlocks({ staff, id }))).toBe(recap.join('\n'))

  await walkCheck(page)
  await press(page, page.getByRole('button', { name: 'Publish', exact: true }))
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

test('what is proposed and what was taken stand there again after the page was loaded anew', async () => {
  const { page, publication, server, staff } = newsroom
  const words = text('Tom (Christian Borle) sings.', 'Eileen (Anjelica Huston) throws a drink.')
  const { id } = await makeDraft({ staff, episode: publication.pilot.id, body: words })
  const asked: string[] = []
  const note = (request: Request) => {
    if (request.url().endsWith('/analysis')) asked.push(request.method())
  }
  page.on('request', note)
  await openRecap({ page, server, id })
  await page.getByRole('button', { name: 'Analyse' }).click()
  const tom = proposal(page, 'Tom is played by Christian Borle')
  await tom.getByRole('button', { name: /^Accept/ }).click()
  await expect(tom).toHaveCount(0)
  await page.reload()
  await formReady(page)
  await expect(proposal(page, 'Eileen is played by Anjelica Huston')).toBeVisible()
  await expect(page.getByText('The text has changed since.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(said(page, /Undone/)).toBeVisible()
  await expect(body(page).locator('a')).toHaveCount(0)
  expect(asked).toEqual(['GET', 'POST', 'GET'])

  // Of a new recap there is nothing to know.
  await startRecap({ page, server })
  await expect(page.getByRole('button', { name: 'Analyse' })).toBeVisible()
  expect(asked).toHaveLength(3)
  page.off('request', note)
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
  await expect(page.getByRole('button', { name: /show the check$/ })).toBeVisible()
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
        .include('button[aria-label$="show the check"]')
        .analyze()
      expect(violations, `${theme}, ${width}`).toEqual([])
    }
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})
