import { expect, type Locator, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import {
  body,
  closeNewsroom,
  type Newsroom,
  type Node,
  openNewsroom,
  openPanel,
  openRecap,
  readBlocks,
  type,
  wordsOf,
} from '#tests/e2e/support/panel.ts'
import { change, create, makeDraft, pathOf } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom
let page: Page

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
  const { server, staff, publication } = newsroom
  const writer = { email: 'writer@example.com', password: 'a-long-enough-password' }
  await staff({ path: '/users', method: 'POST', json: { ...writer, name: 'Wren', role: 'writer' } })
  const { body: person } = await staff({
    ...{ path: '/people', method: 'POST', json: { name: 'Katharine McPhee' } },
  })
  const performers = [{ person: person.doc.id }]
  await staff({ path: `/characters/${publication.karen.id}`, method: 'PATCH', json: { performers } })
  page = await openPanel({ browser, server, as: writer })
})

test.afterAll(async () => {
  await page?.context().close()
  await closeNewsroom(newsroom)
})

async function emptyForm(): Promise<string> {
  const { publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id, body: null })
  await openRecap({ page, server, id })
  return id
}

const shapes = async (id: string) => (await readBlocks({ staff: newsroom.staff, id })).map(shape)

function shape(node: Node): string {
  const inside = (node.children ?? []).map(shape).join('')
  return node.text ?? (node.type === 'link' ? `[${inside}]` : inside)
}

// The panel's own selects have options too.
const rows = () => page.locator('[role=option]')

test('a record is mentioned by keyboard, and Enter before the answer makes no paragraph', async () => {
  const id = await emptyForm()
  await type(page, 'Then @kar')
  await expect(rows()).toHaveText([
    'Karen Cartwright (Katharine McPhee)Character',
    /Add character/,
    /Add song/,
  ])
  await page.keyboard.press('Enter')
  const answering = Promise.withResolvers<void>()
  await page.route('**/api/mentions/search?**', async (route) => {
    await answering.promise
    await route.continue()
  })
  await page.keyboard.type(' sings @')
  await expect(rows()).toHaveText(['Looking …'])
  await page.keyboard.press('Enter')
  answering.resolve()
  await page.unrouteAll({ behavior: 'wait' })
  await page.keyboard.type('call')
  await expect(rows().first()).toHaveText('Call Me (Blondie)Song')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' and @s1e')
  await expect(rows().first()).toHaveText('S1E1 PilotEpisode')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('.')
  await expect.poll(() => shapes(id)).toEqual(['Then [Karen Cartwright] sings [Call Me] and [The Callback].'])
})

test('Escape puts the menu away for that place', async () => {
  const id = await emptyForm()
  await type(page, 'Write to me @ka')
  await expect(rows().first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows()).toHaveCount(0)
  await page.keyboard.type('ren')
  await expect(rows()).toHaveCount(0)
  await page.keyboard.type(', or @kar')
  await expect(rows().first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => shapes(id)).toEqual(['Write to me @karen, or @kar'])
})

test('a missing character is made where the text names it, and the same one when it is made again', async () => {
  const id = await emptyForm()
  await type(page, 'Enter @Dev')
  await rows().filter({ hasText: 'Add character “Dev”' }).click()
  await expect(page.getByText('“Dev” was added.')).toBeVisible()
  await body(page).press('End')
  await page.keyboard.type(' again.')
  await expect.poll(() => shapes(id)).toEqual(['Enter [Dev] again.'])
  const { body: found } = await newsroom.staff({ path: '/characters?where[name][equals]=Dev' })
  expect(found.docs).toHaveLength(1)
})

test('a song cue, a spoiler and a picture are written, published and read', async () => {
  const { publication, server, staff } = newsroom
  const { callMe, callback, karen, pilot } = publication
  const performance = { episode: callback.id, song: callMe.id, characters: [karen.id], setting: 'stage' }
  await staff({ path: '/performances', method: 'POST', json: performance })
  const id = await emptyForm()
  await type(page, 'Then @call')
  await expect(rows().first()).toHaveText('Call Me (Blondie)Song')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' begins.')

  await addBlock('Song cue')
  await pick({ block: block('Song cue'), option: 'Call Me' })
  await addBlock('Spoiler')
  await pick({ block: block('Spoiler'), option: 'Pilot' })
  await block('Spoiler').locator('[contenteditable="true"]').click()
  await page.keyboard.type('She gets it.')

  await pasteFile()
  const drawer = page.locator('dialog.drawer--is-open')
  await drawer.locator('#field-alt').fill('A red stage')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(
    body(page).locator('img[alt="A red stage"], .LexicalEditorTheme__upload img').first(),
  ).toBeVisible()

  const kinds = async () => (await readBlocks({ staff, id })).map(({ type: kind }) => kind)
  await expect.poll(kinds).toEqual(expect.arrayContaining(['paragraph', 'block', 'upload']))
  const stored = async () => JSON.stringify((await staff({ path: `/recaps/${id}?draft=true` })).body.body)
  await expect.poll(stored).not.toContain('"pending"')
  await expect.poll(stored).toContain('She gets it.')
  const { body: draft } = await staff({ path: `/recaps/${id}?draft=true` })
  const live = await change({ staff, id, base: draft.rev, json: { _status: 'published' } })
  const reader = await page.context().newPage()
  await reader.goto(server.url + (await pathOf({ staff, id: live.id })))
  await expect(reader.getByRole('region', { name: 'Song: Call Me' })).toContainText('Karen Cartwright')
  await expect(reader.getByAltText('A red stage')).toBeVisible()
  await expect(reader.getByText('She gets it.')).toBeHidden()
  await reader.getByText('This passage gives away S1 E1.').click()
  await expect(reader.getByText('She gets it.')).toBeVisible()
  const feed = await (await reader.request.get(`${server.url}/feed.xml`)).text()
  expect(feed).toContain('A passage that gives away S1 E1 stays on the page.')
  expect(feed).not.toContain('She gets it.')
  await reader.close()
  expect(pilot.id).toBeTruthy()
})

test('what is typed into a block is kept, though the server looks at it meanwhile', async () => {
  const id = await emptyForm()
  await addBlock('Spoiler')
  await expect(block('Spoiler').locator('.rs__input').first()).toBeVisible()
  const { asked, release } = await holdForm()
  await pick({ block: block('Spoiler'), option: 'Pilot' })
  await asked
  await block('Spoiler').locator('[contenteditable="true"]').click()
  await page.keyboard.type('She gets it.', { delay: 50 })
  await release()
  await expect.poll(() => spoilers(id)).toBe('She gets it.')

  // Nothing waits for the browser to be idle, or for the server.
  await page.keyboard.type(' Again.')
  await page.locator('.step-nav').getByRole('link', { name: 'Recaps' }).click()
  await expect.poll(() => spoilers(id)).toBe('She gets it. Again.')
})

test('a song cue is offered what is sung in the episodes of its recap, or else in its show', async () => {
  const { publication, staff, server } = newsroom
  const { pilot, callback, show } = publication
  const other = await create({ staff, collection: 'shows', json: { title: 'Slow Water' } })
  const elsewhere = await create({
    ...{ staff, collection: 'episodes', json: { show: other.id, season: 1, number: 1, title: 'Pilot' } },
  })
  const sung = async (title: string, episode: string, of: string) => {
    const song = await create({ staff, collection: 'songs', json: { show: of, title } })
    const singer = await create({ staff, collection: 'characters', json: { show: of, name: title } })
    const json = { episode, song: song.id, characters: [singer.id], setting: 'stage' }
    await create({ staff, collection: 'performances', json })
  }
  await sung('Waltz one', pilot.id, show.id)
  await sung('Waltz two', callback.id, show.id)
  await sung('Waltz three', elsewhere.id, other.id)
  const [season] = (await staff({ path: `/seasons?depth=0&where[show][equals]=${show.id}` })).body.docs
  const offered = async (about: object) => {
    const { id } = await makeDraft({ staff, episode: pilot.id, body: null, ...about })
    await openRecap({ page, server, id })
    await type(page, 'Then this.')
    await addBlock('Song cue')
    await block('Song cue').locator('.rs__input').first().fill('Waltz')
    const found = page.locator('.rs__option', { hasText: 'Waltz' })
    await expect(found.first()).toBeVisible()
    return (await found.allTextContents()).sort()
  }
  const [one, two] = ['Waltz one, Smash S1 E1 Pilot', 'Waltz two, Smash S1 E2 The Callback']
  expect(await offered({})).toEqual([one])
  expect(await offered({ furtherEpisodes: [callback.id] })).toEqual([one, two])
  expect(await offered({ kind: 'season', episode: null, season: season.id })).toEqual([one, two])
})

const spoilers = async (id: string) => {
  const blocks = await readBlocks({ staff: newsroom.staff, id })
  return wordsOf(blocks.flatMap(({ fields }) => fields?.text?.root.children ?? []))
}

const block = (label: string) =>
  body(page).locator('.LexicalEditorTheme__block').filter({ hasText: label }).last()

async function addBlock(label: string): Promise<void> {
  await body(page).press('Control+End')
  await page.keyboard.press('Enter')
  // The menu ends at a space.
  await page.keyboard.type(`/${label.toLowerCase().split(' ')[0]}`)
  await page.locator('.slash-menu-popup__item', { hasText: label }).click()
}

async function pick({ block: within, option }: { block: Locator; option: string }): Promise<void> {
  await within.locator('.rs__input').first().fill(option)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Keeps back what the server answers about a form until released. */
async function holdForm(): Promise<{ asked: Promise<unknown>; release: () => Promise<void> }> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const address = /\/admin\/collections\/recaps\/[^/?]+$/
  await page.route(address, async (route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  const asked = page.waitForRequest(address)
  return {
    asked,
    release: async () => {
      release()
      await page.unrouteAll({ behavior: 'wait' })
    },
  }
}

async function pasteFile(): Promise<void> {
  await body(page).press('Control+End')
  const data = (
    await sharp({ create: { width: 640, height: 360, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
  ).toString('base64')
  await body(page).evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'stage.png', { type: 'image/png' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}
