import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test,
} from '@playwright/test'
import { change, makeDraft } from '#tests/e2e/support/publication.ts'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'

/** How somebody reads: what they have, and how they follow a link. */
type Way = {
  context: BrowserContextOptions
  follow: (link: Locator) => Promise<void>
  /** Whether a mention opens its card; without, it leads on by itself. */
  hasCards: boolean
}

const ways: Record<string, Way> = {
  'with a mouse': { context: {}, follow: (link) => link.click(), hasCards: true },
  'without script': {
    context: { javaScriptEnabled: false },
    follow: (link) => link.click(),
    hasCards: false,
  },
  'by keyboard alone': { context: {}, follow: followByKeyboard, hasCards: true },
  'on a phone': {
    context: { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true },
    follow: (link) => link.tap(),
    hasCards: true,
  },
}

const show = seededPages.show
const karen = seededPages.character
const mostLinks = 300

let server: Server
let staff: Staff

test.beforeAll(async () => {
  server = await startServer({ seed: true })
  staff = await signIn(server)
})

test.afterAll(async () => {
  await server.remove()
})

async function followByKeyboard(link: Locator): Promise<void> {
  const page = link.page()
  const isFocused = () => link.evaluate((element) => element === document.activeElement)
  for (let presses = 0; !(await isFocused()); presses += 1) {
    if (presses > mostLinks) throw new Error(`Tab does not reach ${link}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
}

/** Follows a link of the page that leads to an address, and waits until it is there. */
async function go({ page, way, to }: { page: Page; way: Way; to: string }): Promise<void> {
  await way.follow(page.locator(`a[href="${to}"]`).filter({ visible: true }).first())
  await expect(page).toHaveURL(server.url + to)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

for (const [name, way] of Object.entries(ways)) {
  test(`${name}, from home to a recap, a character, a song, the season and a filtered ledger`, async ({
    browser,
  }) => {
    const page = await openHome({ browser, way })
    await go({ page, way, to: seededPages.recaps })
    await go({ page, way, to: seededPages.recap })
    await expect(heading(page)).toBeVisible()

    await way.follow(page.locator(`[data-text] p a[href="${karen}"]`).first())
    if (way.hasCards) {
      const card = page.getByRole('dialog', { name: 'Karen Cartwright' })
      await expect(card).toContainText('as of S1 E2')
      await expect(page).toHaveURL(server.url + seededPages.recap)
      await way.follow(card.getByRole('link'))
    }
    await expect(page).toHaveURL(server.url + karen)
    await expect(heading(page)).toHaveText('Karen Cartwright')

    await go({ page, way, to: seededPages.song })
    await expect(heading(page)).toHaveText('Call Me')
    await go({ page, way, to: show })
    await go({ page, way, to: seededPages.season })
    await go({ page, way, to: seededPages.recap })
    await go({ page, way, to: show })
    await go({ page, way, to: seededPages.ledger })
    const filters = page.getByRole('navigation', { name: 'Which songs' })
    await way.follow(filters.getByRole('link', { name: 'Ivy Lynn' }))
    await expect(page).toHaveURL(`${server.url}${seededPages.ledger}?singer=ivy-lynn`)
    const rows = await page.getByRole('rowheader').count()
    expect(rows).toBeGreaterThan(0)
    await page.context().close()
  })
}

test('everybody sees what an editor publishes, corrects, renames and unpublishes by following links', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const readers = await Promise.all(
    Object.values(ways).map(async (way) => ({ way, page: await openHome({ browser, way }) })),
  )
  const each = async (look: (reader: { way: Way; page: Page }) => Promise<void>) => {
    for (const reader of readers) await look(reader)
  }
  const seen = async (words: { there?: string; gone?: string }) => {
    await each(async ({ page, way }) => {
      await go({ page, way, to: seededPages.shows })
      for (const to of [show, '/']) {
        await go({ page, way, to })
        if (words.there) await expect(page.getByRole('link', { name: words.there }).first()).toBeVisible()
        if (words.gone) await expect(page.getByRole('link', { name: words.gone })).toHaveCount(0)
      }
    })
  }

  const episode = (await staff({ path: '/episodes?where[title][equals]=The Cost of Art&depth=0' })).body
    .docs[0]
  const draft = await makeDraft({ staff, episode: episode.id, safeHeadline: 'Fresh from last night' })
  await seen({ gone: 'Fresh from last night' })
  const live = await change({ staff, id: draft.id, base: draft.rev, json: { _status: 'published' } })
  await seen({ there: 'Fresh from last night' })
  const json = { safeHeadline: 'Put right this morning', _status: 'published' }
  const corrected = await change({ staff, id: live.id, base: live.rev, json })
  await seen({ there: 'Put right this morning', gone: 'Fresh from last night' })

  const { docs } = (await staff({ path: '/characters?where[slug][equals]=karen-cartwright&depth=0' })).body
  const renamed = { name: 'Karen Sundaram', slug: 'karen-sundaram' }
  await staff({ path: `/characters/${docs[0].id}`, method: 'PATCH', json: renamed })
  await each(async ({ page, way }) => {
    await go({ page, way, to: seededPages.shows })
    await go({ page, way, to: show })
    await go({ page, way, to: `${show}/characters/karen-sundaram` })
    await expect(heading(page)).toHaveText('Karen Sundaram')
    await page.goto(server.url + karen)
    await expect(page).toHaveURL(`${server.url}${show}/characters/karen-sundaram`)
  })

  await change({ staff, id: live.id, base: corrected.rev, json: { _status: 'draft' } })
  await seen({ gone: 'Put right this morning' })
  for (const { page } of readers) await page.context().close()
})

async function openHome({ browser, way }: { browser: Browser; way: Way }): Promise<Page> {
  const page = await (await browser.newContext(way.context)).newPage()
  await page.goto(server.url)
  return page
}
