import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { once } from '#tests/e2e/support/once.ts'
import { create, makeLive, text } from '#tests/e2e/support/publication.ts'
import { askAs, mailTo } from '#tests/e2e/support/reader.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin } from '#tests/e2e/support/staff.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

let server: Server
let mails: MailServer

const codes = ['s01e01', 's01e02', 's01e03', 's01e04']
const secretOf = (code: string) => `zq${code}`

test.beforeAll(async () => {
  mails = await startMailServer()
  server = await startServer({ env: { SMTP_URL: mails.url } })
  const staff = await firstAdmin(server)
  const show = await create({ staff, collection: 'shows', json: { title: 'Smash' } })
  for (const [index, code] of codes.entries()) {
    const secret = secretOf(code)
    const json = { show: show.id, season: 1, number: index + 1, title: `${secret}title` }
    const airsAt = `2012-02-0${index + 1}T03:00:00Z`
    const episode = await create({ staff, collection: 'episodes', json: { ...json, airsAt } })
    const paragraphs = Array.from(
      { length: 12 },
      (_, number) => `${secret}words, paragraph ${number + 1}. ${'Much is said here. '.repeat(30)}`,
    )
    await makeLive({
      staff,
      episode: episode.id,
      safeHeadline: `${secret}safe`,
      body: text(...paragraphs),
    })
  }
})

test.afterAll(async () => {
  await server.remove()
  await mails.close()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function signInByLink(page: Page, email: string): Promise<void> {
  await askAs({ page, url: `${server.url}/sign-in`, email })
  const { link } = await mailTo({ server: mails, email })
  for (const method of ['HEAD', 'GET', 'GET'])
    expect((await exchange({ url: link, method })).status).toBe(200)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page)).toHaveText('Where you are')
}

async function signInByCode(page: Page, email: string): Promise<void> {
  const before = mails.mails.filter(({ to }) => JSON.stringify(to).includes(email)).length
  await askAs({ page, url: `${server.url}/sign-in`, email })
  const { code } = await mailTo({ server: mails, email, count: before + 1 })
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page)).toHaveText('Where you are')
}

/** Whether the page of the show tells of an episode. */
async function expectUpTo(page: Page, last: number): Promise<void> {
  await page.goto(`${server.url}/shows/smash`)
  for (const [index, code] of codes.entries()) {
    const html = expect(page.locator('html'))
    if (index < last) await html.toContainText(secretOf(code))
    else await html.not.toContainText(secretOf(code))
  }
}

test('a reader says on the phone where she is, finds it on the laptop, moves on, goes back, and leaves', async ({
  browser,
}) => {
  const email = `${randomUUID()}@example.com`
  const contexts: BrowserContext[] = []
  const open = async (options: object) => {
    const context = await browser.newContext(options)
    contexts.push(context)
    return await context.newPage()
  }
  const phone = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await phone.goto(`${server.url}/shows/smash`)
  await phone.getByRole('button', { name: /^Season 1, episode 2/ }).click()
  await expect(phone.getByText('You are up to')).toBeVisible()
  await signInByLink(phone, email)
  await expect(phone.getByText('You’re up to S1 E2')).toBeVisible()
  await expect(phone.getByText('2 more have aired')).toBeVisible()
  await expect(phone.locator('html')).not.toContainText(secretOf('s01e03'))

  const laptop = await open({ viewport: { width: 1280, height: 900 } })
  await expectUpTo(laptop, 4)
  await signInByCode(laptop, email)
  await expect(laptop.getByText('You’re up to S1 E2')).toBeVisible()
  await expectUpTo(laptop, 2)

  await phone.getByRole('button', { name: 'I have seen Season 1, episode 3 of Smash' }).click()
  await expect(phone.getByText('You’re up to S1 E3')).toBeVisible()
  await expectUpTo(phone, 3)
  await expectUpTo(laptop, 3)
  await laptop.goto(`${server.url}/`)
  await expect(laptop.locator('html')).not.toContainText(secretOf('s01e04'))

  await laptop.goto(`${server.url}/shows/smash/where`)
  await laptop.getByRole('button', { name: /^Season 1, episode 4/ }).click()
  await expectUpTo(phone, 4)
  await laptop.getByRole('button', { name: 'Undo' }).first().click()
  await expectUpTo(laptop, 3)
  await expectUpTo(phone, 3)

  await phone.getByRole('button', { name: 'Follow Smash' }).click()
  await expect(heading(phone)).toHaveText('You follow Smash')
  await laptop.goto(`${server.url}/me`)
  await expect(laptop.getByRole('link', { name: 'zqs01e03safe' })).toBeVisible()

  await laptop.getByRole('button', { name: 'Make me one' }).click()
  const feed = (await laptop.locator('code').first().textContent()) ?? ''
  const polled = await (await fetch(feed)).text()
  expect(polled).toContain(secretOf('s01e03'))
  expect(polled).not.toContain(secretOf('s01e04'))

  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    laptop.getByRole('link', { name: 'Everything we hold about you, as one file' }).click(),
  ])
  const told = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(told).toMatchObject({ email, places: [{ place: 's01e03' }], follows: [{ kind: 'shows' }] })

  await laptop.getByRole('link', { name: 'Leave, and take it all with you' }).click()
  await laptop.getByRole('button', { name: 'Delete my account' }).click()
  await expect(laptop).toHaveURL(`${server.url}/`)
  expect(await laptop.context().cookies()).toEqual([])
  expect((await fetch(feed)).status).toBe(404)
  await phone.goto(`${server.url}/me`)
  await expect(phone.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  for (const context of contexts) await context.close()
})

test('a reader who stops within a recap goes on there, on another screen', async ({ browser }) => {
  const email = `${randomUUID()}@example.com`
  const [one, other] = [await browser.newContext(), await browser.newContext()]
  const [page, later] = [await one.newPage(), await other.newPage()]
  await signInByCode(page, email)
  await page.goto(`${server.url}/recaps`)
  await page.getByRole('link', { name: 'zqs01e04safe' }).click()
  await expect(page.locator('#p6')).toBeAttached()
  await page.evaluate(() => document.querySelector('#p6')?.scrollIntoView())
  await page.goto(`${server.url}/shows`)
  await signInByCode(later, email)
  await expect(async () => {
    await later.goto(`${server.url}/me`)
    await expect(later.getByText(/you stopped at paragraph [678] of 12/)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await later.getByRole('region', { name: 'Half read' }).getByRole('link').click()
  await expect(later).toHaveURL(/#p[678]$/)
  await one.close()
  await other.close()
})

test('how a reader wants to read holds on every page, and on her next screen', async ({ browser }) => {
  const email = `${randomUUID()}@example.com`
  const [one, other] = [await browser.newContext(), await browser.newContext({ colorScheme: 'light' })]
  const [page, later] = [await one.newPage(), await other.newPage()]
  const paper = (at: Page) => at.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.goto(`${server.url}/me`)
  await page.getByLabel('Dark').check()
  await page.getByLabel('Larger').check()
  await page.getByRole('button', { name: 'Read like this' }).click()
  await page.goto(`${server.url}/shows/smash`)
  expect(await paper(page)).toBe('rgb(18, 18, 17)')
  await signInByCode(page, email)
  await page.getByRole('button', { name: 'Read like this' }).click()
  await signInByCode(later, email)
  await later.goto(`${server.url}/`)
  expect(await paper(later)).toBe('rgb(18, 18, 17)')
  await expect(later.locator('html')).toHaveAttribute('data-text', 'larger')
  await one.close()
  await other.close()
})

test('who is not signed in signs in first, and then follows', async ({ page }) => {
  const email = `${randomUUID()}@example.com`
  await page.goto(`${server.url}/shows/smash`)
  await page.getByRole('button', { name: 'Follow Smash' }).click()
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  const { code } = await mailTo({ server: mails, email })
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page)).toHaveText('Follow Smash?')
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(heading(page)).toHaveText('You follow Smash')
})

test('an address is changed by a link that was sent there', async ({ page }) => {
  const [email, next] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`]
  await signInByCode(page, email)
  await page.getByRole('link', { name: 'Change your address' }).click()
  await page.getByLabel('Your new e-mail').fill(next)
  await page.getByRole('button', { name: 'Send a link there' }).click()
  await expect(page.getByRole('status')).toContainText('We have written to it')
  const toNext = () => mails.mails.find(({ to }) => JSON.stringify(to).includes(next))
  await expect.poll(() => toNext() !== undefined).toBe(true)
  const [link = ''] = /http\S+\/me\/address\/confirm\S+/.exec(toNext()?.text ?? '') ?? []
  await page.goto(link)
  await page.getByRole('button', { name: 'Make it mine' }).click()
  await expect(page.getByText(next)).toBeVisible()
})

test('every page of it can be read and used by everybody', once, async ({ browser }) => {
  test.slow()
  const context = await browser.newContext()
  const page = await context.newPage()
  await signInByCode(page, `${randomUUID()}@example.com`)
  await page.goto(`${server.url}/shows/smash`)
  await page
    .getByRole('button', { name: /^Season 1, episode 2/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Follow Smash' }).click()
  await page.goto(`${server.url}/me`)
  await page.getByRole('button', { name: 'Make me one' }).click()
  const stranger = await (await browser.newContext()).newPage()
  const looked: [Page, string][] = [
    [page, '/me?told=many'],
    [page, '/me/follow?of=/shows/smash'],
    [page, '/me/address?told=address'],
    [page, '/me/address/confirm?token=x'],
    [page, '/me/leave'],
    [stranger, '/me'],
  ]
  for (const [at, path] of looked) {
    await at.goto(server.url + path)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 390, 1440]) {
        await at.emulateMedia({ colorScheme })
        await at.setViewportSize({ width, height: 900 })
        expect((await new AxeBuilder({ page: at }).analyze()).violations, `${path} ${width}`).toEqual([])
        const wide = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${path} ${width}`).toBeLessThanOrEqual(0)
      }
  }
  await context.close()
  await stranger.context().close()
})
