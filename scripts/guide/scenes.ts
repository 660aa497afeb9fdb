import { type Desk, pictureOf } from '#scripts/guide/desk.ts'
import {
  addBlock,
  addWords,
  body,
  choose,
  formReady,
  mentionRow,
  openRecap,
  put,
  untilSaved,
} from '#scripts/guide/hands.ts'
import { showCheck, showProposals } from '#scripts/guide/paste-scenes.ts'

/** A picture of the guide: what happens in the panel before it is taken. Each goes on where the one before ended. */
type Scene = { name: string; show: (desk: Desk) => Promise<Buffer> }

/** The recap that the evening is about, once it has been started. */
let recap = ''
const addressOf = ({ url }: { url: string }) => `${url}/admin/collections/recaps/${recap}`

const start: Scene = {
  name: 'start',
  show: async ({ server, wide }) => {
    await wide.goto(`${server.url}/admin/collections/recaps/create`)
    await choose({ within: wide.locator('#field-episode'), option: 'Lost and Found' })
    await wide.locator('.rs__loading-indicator').waitFor({ state: 'detached' })
    return await pictureOf({ page: wide, height: 420 })
  },
}

const mention: Scene = {
  name: 'mention',
  show: async ({ wide }) => {
    await wide.getByRole('button', { name: 'Start writing' }).click()
    await wide.waitForURL(/recaps\/[0-9a-f-]{36}$/)
    await formReady(wide)
    recap = wide.url().split('/').at(-1) ?? ''
    await wide
      .locator('#field-headline')
      .fill('A stranger mends the radio, and asks for the room with the view')
    await wide
      .locator('#field-dek')
      .fill('The search begins, and so does the talk. One of them is organised.')
    await body(wide).click()
    await wide.keyboard.type('The morning after, @june')
    await mentionRow({ page: wide, name: 'June Ostrander' }).waitFor()
    await wide.keyboard.press('Enter')
    await wide.keyboard.type(
      ' reads out what was found on the ferry: a glove, a thermos, a hymn sheet. @ruth',
    )
    await mentionRow({ page: wide, name: 'Ruth Gray' }).waitFor()
    return await pictureOf({ page: wide })
  },
}

const write: Scene = {
  name: 'write',
  show: async ({ wide }) => {
    await wide.keyboard.press('Enter')
    await wide.keyboard.type(', an engineer, comes in by the noon bus and hears the fault from the door.')
    await addBlock({ page: wide, label: 'Song cue' })
    const cue = body(wide).locator('.LexicalEditorTheme__block').last()
    await untilSaved({ page: wide, act: () => choose({ within: cue, option: 'Two Dollars' }) })
    await wide.locator('#field-headline').scrollIntoViewIfNeeded()
    return await pictureOf({ page: wide })
  },
}

const phoneForm: Scene = {
  name: 'phone-form',
  show: async ({ server, phone }) => {
    await openRecap({ page: phone, address: addressOf(server) })
    return await pictureOf({ page: phone })
  },
}

const livePreview: Scene = {
  name: 'live-preview',
  show: async ({ server, wide }) => {
    await openRecap({ page: wide, address: addressOf(server) })
    await wide.locator('#live-preview-toggler').click()
    await wide.frameLocator('#live-preview-iframe').getByText('hears the fault').waitFor()
    const picture = await pictureOf({ page: wide })
    await wide.locator('#live-preview-toggler').click()
    return picture
  },
}

const versions: Scene = {
  name: 'versions',
  show: async ({ server, wide }) => {
    await wide.locator('#action-publish').click()
    await wide.getByRole('link', { name: 'View live' }).waitFor()
    await wide.locator('#field-headline').fill('A stranger mends the radio, and takes the room with the view')
    await addWords({ page: wide, words: 'It has rained all night. ' })
    await wide.goto(`${addressOf(server)}/versions`)
    await wide.locator('tbody a').first().click()
    await wide.getByRole('button', { name: 'Restore this version' }).waitFor()
    return await pictureOf({ page: wide, height: 620 })
  },
}

const conflict: Scene = {
  name: 'conflict',
  show: async ({ server, admin, wide }) => {
    await openRecap({ page: wide, address: addressOf(server) })
    const path = `/recaps/${recap}?draft=true`
    const { body: stored } = await admin({ path: `${path}&depth=0` })
    const json = {
      grade: 'B+',
      dek: 'The search begins, and so does the talk. Only one of them is organised.',
    }
    await admin({ path, method: 'PATCH', json, base: stored.rev })
    await addWords({ page: wide, words: 'Nobody has slept. ' })
    await wide
      .getByRole('dialog', { name: /saved this recap/ })
      .getByRole('group')
      .first()
      .waitFor()
    return await pictureOf({ page: wide })
  },
}

const season: Scene = {
  name: 'season',
  show: async ({ server, wide }) => {
    await wide.getByRole('button', { name: 'Take theirs' }).click()
    await formReady(wide)
    await wide.goto(`${server.url}/admin/collections/seasons/create`)
    await choose({ within: wide.locator('#field-show'), option: 'Slow Water' })
    await wide.getByLabel('Season number').fill('3')
    await put({
      page: wide,
      table: 'Episodes',
      text: '1. Ice Out – Feb 22, 2026\n2. The Ledger – Mar 1, 2026\ns00e02. Sign-Off – Mar 4, 2026',
    })
    await put({
      page: wide,
      table: 'Cast',
      text: 'June Ostrander – Adela Norcross\nIda Kessler – Maren Holt (from s03e02)',
    })
    await wide.getByRole('button', { name: 'Check first' }).click()
    await wide.getByText(/^This adds 3 new episodes/).waitFor()
    return await wide.locator('form', { hasText: 'Usual air time' }).screenshot({ animations: 'disabled' })
  },
}

const character: Scene = {
  name: 'character',
  show: async ({ server, wide }) => {
    await wide.goto(`${server.url}/admin/collections/characters?search=Teddy`)
    await wide.getByRole('link', { name: 'Teddy Ostrander' }).click()
    const performers = wide.locator('#field-performers')
    await performers.getByText('S2 E1 Toll').waitFor()
    return await performers.screenshot({ animations: 'disabled' })
  },
}

const jump: Scene = {
  name: 'jump',
  show: async ({ server, wide }) => {
    await wide.goto(`${server.url}/admin`)
    await wide.getByRole('heading', { name: 'Collections' }).waitFor()
    // The key means nothing before the page's script runs.
    await wide.waitForLoadState('networkidle')
    await wide.keyboard.press('ControlOrMeta+k')
    await wide.getByRole('combobox', { name: /^Go to/ }).fill('dead')
    await wide.locator('#jump-list').getByText('Waltz for a Dead Battery').waitFor()
    return await pictureOf({ page: wide, height: 420 })
  },
}

const phoneList: Scene = {
  name: 'phone-list',
  show: async ({ server, phone }) => {
    await phone.goto(`${server.url}/admin/collections/recaps`)
    // The names of related records are read row by row as the rows come into view.
    await phone.locator('tbody tr').nth(4).getByText('Slow Water', { exact: true }).waitFor()
    return await pictureOf({ page: phone, height: 770 })
  },
}

/** The evening, in its order. */
export const scenes: readonly Scene[] = [
  ...[start, mention, write, phoneForm, livePreview, versions],
  ...[conflict, season, character, jump, phoneList],
  { name: 'proposals', show: showProposals },
  { name: 'check', show: showCheck },
]
