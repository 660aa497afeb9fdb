import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  body,
  closeNewsroom,
  type Newsroom,
  openNewsroom,
  openPanel,
  openRecap,
  readBlocks,
  type,
  typeAndSave,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { makeDraft, text } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom
let page: Page

const ivy = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  page = newsroom.page
  const json = { ...ivy, name: 'Ivy Lynn', role: 'writer' }
  await newsroom.staff({ path: '/users', method: 'POST', json })
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const three = ['The curtain rises.', 'Two of them sing.', 'Nobody claps.']
const stored = async (id: string) => wordsOf(await readBlocks({ staff: newsroom.staff, id })).split('\n')
const draft = async (fields: object = { body: text(...three) }) =>
  await makeDraft({ staff: newsroom.staff, episode: newsroom.publication.callback.id, ...fields })
const open = async (id: string) => await openRecap({ page, server: newsroom.server, id })

/** What somebody else saves, on top of whatever is newest. */
async function saveElsewhere({ id, ...json }: { id: string; [field: string]: unknown }): Promise<void> {
  const { staff } = newsroom
  const { body: newest } = await staff({ path: `/recaps/${id}?draft=true&depth=0` })
  await staff({ path: `/recaps/${id}?draft=true`, method: 'PATCH', json, base: newest.rev })
}

const dialog = () => page.getByRole('dialog', { name: /saved this recap/ })
const place = (name: string) => dialog().getByRole('group', { name })
const side = (within: Locator, name: string) => within.getByRole('radio', { name, exact: false })
const result = () => dialog().getByRole('region', { name: 'What will be saved' })
const saveThis = () => dialog().getByRole('button', { name: 'Save this' })

test.describe('who is in a recap', () => {
  test('is shown with their place, stays when they save, and goes when they leave', async ({ browser }) => {
    const { id } = await draft()
    const { server } = newsroom
    await open(id)
    const here = page.getByRole('list', { name: 'Also here' })
    await expect(here).toHaveCount(0)
    const hers = await openPanel({ browser, server, as: ivy })
    await openRecap({ page: hers, server, id })
    await expect(hers.getByRole('list', { name: 'Also here' })).toContainText('Nora Vance')
    await body(hers).getByText('Two of them sing.').click()
    await expect(here).toContainText('Ivy Lynn in the text, paragraph 2')
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: test.info().outputPath(`presence-${width}.png`) })
      await expect(here.getByText('Ivy Lynn')).toBeInViewport({ ratio: 1 })
      const { violations } = await new AxeBuilder({ page }).include('ul[aria-label="Also here"]').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(page.getByRole('status').filter({ hasText: 'Also here: Ivy Lynn.' })).toHaveCount(1)
    await typeAndSave(hers, ' Softly.')
    await hers.locator('#field-headline').click()
    await expect(here).toContainText('at “Headline”')
    await expect(here).not.toContainText('@')
    await hers.context().close()
    await expect(here).toHaveCount(0, { timeout: 45_000 })
    await expect(page.getByRole('status').filter({ hasText: 'No longer here: Ivy Lynn.' })).toHaveCount(1)
  })

  test('may be oneself in another window', async () => {
    const { id } = await draft()
    await open(id)
    const other = await page.context().newPage()
    await openRecap({ page: other, server: newsroom.server, id })
    await expect(other.getByRole('list', { name: 'Also here' })).toContainText('You, in another window')
    await other.close()
  })
})

test.describe('a recap that two people have changed', () => {
  test('needs no choice where each has changed something else, and is saved with both', async () => {
    const { id } = await draft()
    await open(id)
    await saveElsewhere({ id, grade: 'B+', body: text('The curtain rises slowly.', ...three.slice(1)) })
    await typeAndSave(page, ' At first.')
    await expect(dialog()).toContainText(
      'They differ in 3 places. What is chosen below is what will be saved.',
    )
    await expect(place('Paragraph 1')).toContainText('Only they changed it')
    await expect(side(place('Paragraph 1'), 'Theirs')).toBeChecked()
    await expect(side(place('Paragraph 3'), 'Yours')).toBeChecked()
    await expect(side(place('Grade'), 'Theirs')).toBeChecked()
    await expect(result()).toContainText('The curtain rises slowly.')
    await expect(result()).toContainText('Nobody claps. At first.')
    await saveThis().click()
    await expect
      .poll(() => stored(id))
      .toEqual(['The curtain rises slowly.', three[1], 'Nobody claps. At first.'])
    const { body: saved } = await newsroom.staff({ path: `/recaps/${id}?draft=true&depth=0` })
    expect(saved.grade).toBe('B+')
    await expect(dialog()).toBeHidden()
    await expect(body(page)).toContainText('The curtain rises slowly.')
    await typeAndSave(page, ' On.')
    await expect.poll(() => stored(id)).toContain('Nobody claps. At first. On.')
  })

  test('asks where both have changed the same paragraph, and is decided by keyboard alone', async () => {
    const { id } = await draft()
    await open(id)
    await saveElsewhere({
      id,
      headline: 'Their headline',
      body: text(three[0] ?? '', three[1] ?? '', 'Everybody claps.'),
    })
    await typeAndSave(page, ' Not one.')
    await expect(dialog()).toContainText('1 is still to be chosen')
    await expect(saveThis()).toBeDisabled()
    await expect(result()).toContainText('[To be chosen]')
    const asked = place('Paragraph 3')
    await expect(asked.getByRole('insertion').last()).toContainText('Not one')
    await expect(asked.getByRole('deletion').first()).toContainText('Everybody')
    await side(place('Headline'), 'Theirs').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(side(place('Headline'), 'Yours')).toBeChecked()
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab')
      if (await asked.evaluate((element) => element.contains(document.activeElement))) break
    }
    await page.keyboard.press('ArrowRight')
    await expect(side(asked, 'Theirs')).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(side(asked, 'Both, yours first')).toBeChecked()
    await expect(result()).toContainText('Nobody claps. Not one.Everybody claps.')
    await saveThis().focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => stored(id))
      .toEqual([...three.slice(0, 2), 'Nobody claps. Not one.', 'Everybody claps.'])
    const { body: saved } = await newsroom.staff({ path: `/recaps/${id}?draft=true&depth=0` })
    expect(saved.headline).toBe('Inside')
  })

  test('is asked about again where they save once more before the choice is saved', async () => {
    const { id } = await draft()
    await open(id)
    await saveElsewhere({ id, body: text('The curtain rises slowly.', ...three.slice(1)) })
    await typeAndSave(page, ' At first.')
    await expect(side(place('Paragraph 1'), 'Theirs')).toBeChecked()
    await saveElsewhere({
      id,
      body: text('The curtain rises slowly.', 'Three of them sing.', 'Nobody claps.'),
    })
    await saveThis().click()
    await expect(side(place('Paragraph 2'), 'Theirs')).toBeChecked()
    await expect(place('Paragraph 1')).toHaveCount(0)
    await saveThis().click()
    const both = ['The curtain rises slowly.', 'Three of them sing.', 'Nobody claps. At first.']
    await expect.poll(() => stored(id)).toEqual(both)
  })

  test('is not saved by any pause or leaving until it is decided, and the words are offered again', async () => {
    const { id } = await draft()
    await open(id)
    await saveElsewhere({ id, body: text(...three, 'Theirs.') })
    await typeAndSave(page, ' Mine.')
    await expect(dialog()).toBeVisible()
    await page.keyboard.press('Escape')
    const saves: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') saves.push(request.url())
    })
    await type(page, ' More of mine.')
    await page.waitForTimeout(12_000)
    expect(saves).toEqual([])
    await page.locator('header a[href="/admin/collections/recaps"]').click()
    await expect(page).toHaveURL(/collections\/recaps(?:\?|$)/)
    await open(id)
    expect(await stored(id)).toEqual([...three, 'Theirs.'])
    await page.getByRole('button', { name: 'Put them back' }).click()
    await expect(
      side(place('Paragraph 5'), 'Yours')
        .or(side(place('Paragraph 4'), 'Yours'))
        .first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect(body(page)).toContainText('Theirs.')
  })

  for (const theme of ['light', 'dark']) {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      test(`axe finds nothing in the choice, and nothing is cut off: ${theme}, ${width} px`, async () => {
        const { id } = await draft()
        await page.setViewportSize({ width, height })
        await open(id)
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
        const others = ['The curtain rises slowly.', 'Two of them sing.', 'Everybody claps.', 'A new one.']
        await saveElsewhere({ id, grade: 'B+', dek: 'Their dek', body: text(...others) })
        await typeAndSave(page, ' Not one.')
        await expect(saveThis()).toBeVisible()
        await expect(saveThis()).toBeInViewport({ ratio: 1 })
        const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
        expect(violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join(' ')}`)).toEqual(
          [],
        )
        const sizes = await dialog().evaluate((element) => [element.scrollWidth, element.clientWidth])
        expect(sizes[0]).toBe(sizes[1])
        await page.screenshot({ path: test.info().outputPath('conflict.png') })
        await page.getByRole('button', { name: 'Take theirs' }).click()
        await page.setViewportSize({ width: 1440, height: 900 })
      })
    }
  }
})
