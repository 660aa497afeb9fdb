import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { once } from '#tests/e2e/support/once.ts'
import { askAs, mailTo } from '#tests/e2e/support/reader.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type IdentityProvider, startIdentityProvider } from '#tests/integration/support/identity-provider.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

let server: Server
let mails: MailServer
let idp: IdentityProvider

test.beforeAll(async () => {
  mails = await startMailServer()
  idp = await startIdentityProvider()
  server = await startServer({ seed: true, env: { SMTP_URL: mails.url, ...idp.settings } })
})

test.afterAll(async () => {
  await server.remove()
  await mails.close()
  await idp.close()
})

const anAddress = () => `${randomUUID()}@example.com`
const who = async (page: Page) => await (await page.request.get(`${server.url}/me/who`)).json()

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const before = mails.mails.filter(({ to }) => JSON.stringify(to).includes(email)).length
  await askAs({ page, url: `${server.url}/sign-in`, email })
  const { code } = await mailTo({ server: mails, email, count: before + 1 })
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are')
  return page
}

test('a reader signs in by a link that a scanner has opened before, and comes back to where they were', async ({
  browser,
  page,
}) => {
  const email = anAddress()
  await page.goto(`${server.url}/shows/smash`)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await askAs({ page, url: `${server.url}/sign-in?to=/shows/smash/songs?order=title`, email })
  await expect(page.getByText(email)).toBeVisible()
  const { link } = await mailTo({ server: mails, email })
  for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
    const opened = await exchange({ url: link, method })
    expect([opened.status, opened.headers['set-cookie']]).toEqual([200, undefined])
  }

  // In another browser than the one that asked: mail may be on the phone.
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.getByText(email)).toBeVisible()
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${server.url}/shows/smash/songs?order=title`)
  expect(await who(other)).toEqual({ reader: { name: null, email } })
  expect(await who(page)).toEqual({})

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')
  await other.context().close()
})

test('a reader without script signs in by code, after a wrong one', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const email = anAddress()
  await askAs({ page, url: `${server.url}/sign-in?to=/recaps`, email })
  const { code, link } = await mailTo({ server: mails, email })
  await page.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('That is not the code of our last mail.')).toBeVisible()
  await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${server.url}/recaps`)
  expect(await who(page)).toEqual({ reader: { name: null, email } })
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')

  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${server.url}/`)
  expect(await who(page)).toEqual({})
  await context.close()
})

test('five wrong codes end the code, not the link', async ({ page }) => {
  const email = anAddress()
  await askAs({ page, url: `${server.url}/sign-in`, email })
  const { code, link } = await mailTo({ server: mails, email })
  for (let times = 0; times < 5; times += 1) {
    await page.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/wrong=/)
  }
  await page.getByLabel('Six-digit code').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('No code works here any more.')).toBeVisible()
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are')
})

test('a reader signs in with a provider, which tells of an address that it has had proven', async ({
  page,
}) => {
  idp.account = { sub: randomUUID(), name: 'Mae', email: anAddress(), email_verified: true }
  await page.goto(`${server.url}/sign-in?to=/shows`)
  await page.getByRole('button', { name: 'Sign in with Example' }).click()
  await expect(page).toHaveURL(`${server.url}/shows`)
  expect(await who(page)).toEqual({ reader: { name: 'Mae', email: idp.account.email } })
  const names = (await page.context().cookies()).filter(({ domain }) => domain === 'localhost')
  expect(names.map(({ name }) => name)).toEqual(['previously-reader', 'signed', 'places'])
})

test('an address that a provider does not vouch for is not stored', async ({ page }) => {
  idp.account = { sub: randomUUID(), name: 'June', email: anAddress(), email_verified: false }
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with Example' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are')
  expect(await who(page)).toEqual({ reader: { name: 'June', email: null } })
})

test('a reader links a provider, signs in with it, and unlinks it', async ({ browser }) => {
  const email = anAddress()
  const page = await signedIn(browser, email)
  idp.account = { sub: randomUUID(), name: 'Mae', email: anAddress(), email_verified: true }
  await page.goto(`${server.url}/me/sessions`)
  await page.getByRole('button', { name: 'Link Example' }).click()
  await expect(page.getByRole('button', { name: 'Unlink Example' })).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  await other.goto(`${server.url}/sign-in?to=/me/sessions`)
  await other.getByRole('button', { name: 'Sign in with Example' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
  expect(await who(other)).toEqual({ reader: { name: null, email } })
  await page.getByRole('button', { name: 'Unlink Example' }).click()
  await expect(page.getByRole('button', { name: 'Link Example' })).toBeVisible()
  await other.context().clearCookies()
  await other.goto(`${server.url}/sign-in?to=/me/sessions`)
  await other.getByRole('button', { name: 'Sign in with Example' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
  expect(await who(other)).toEqual({ reader: { name: 'Mae', email: idp.account.email } })
  await page.getByRole('button', { name: 'Link Example' }).click()
  await expect(page.getByText('That account is another reader’s here already.')).toBeVisible()
  for (const at of [page, other]) await at.context().close()
})

test('a reader sees where they are signed in, and ends it', async ({ browser }) => {
  const email = anAddress()
  const [there, third, here] = [
    await signedIn(browser, email),
    await signedIn(browser, email),
    await signedIn(browser, email),
  ]
  await here.getByRole('link', { name: 'Where you are signed in' }).click()
  await expect(here.getByRole('listitem').filter({ hasText: 'Signed in by mail on' })).toHaveCount(3)
  await here
    .getByRole('button', { name: /^Sign out of / })
    .last()
    .click()
  await expect(here.getByRole('listitem').filter({ hasText: 'Signed in by mail on' })).toHaveCount(2)
  expect([await who(there), await who(third)]).toEqual([{}, { reader: { name: null, email } }])
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(here.getByRole('listitem').filter({ hasText: 'Signed in by mail on' })).toHaveCount(1)
  expect([await who(third), await who(here)]).toEqual([{}, { reader: { name: null, email } }])
  await there.goto(`${server.url}/me/sessions`)
  await expect(there).toHaveURL(`${server.url}/sign-in?to=/me/sessions`)
  for (const page of [there, third, here]) await page.context().close()
})

test('a session outlives the process', async ({ browser }) => {
  const email = anAddress()
  const page = await signedIn(browser, email)
  await server.kill()
  await server.start()
  expect(await who(page)).toEqual({ reader: { name: null, email } })
  await page.context().close()
})

test('every page of it can be read and used by everybody', once, async ({ browser }) => {
  test.slow()
  const email = anAddress()
  const page = await signedIn(browser, email)
  await signedIn(browser, email)
  const stranger = await (await browser.newContext()).newPage()
  await askAs({ page: stranger, url: `${server.url}/sign-in`, email: anAddress() })
  const asking = anAddress()
  await askAs({ page: stranger, url: `${server.url}/sign-in`, email: asking })
  const { link } = await mailTo({ server: mails, email: asking })
  const looked: [Page, string][] = [
    [stranger, `${server.url}/sign-in?wrong=address&email=nora`],
    [stranger, `${server.url}/sign-in?wrong=link`],
    [stranger, `${server.url}/sign-in/sent?wrong=code`],
    [stranger, link],
    [stranger, `${server.url}/sign-in/link?token=x`],
    [page, `${server.url}/sign-in`],
    [page, `${server.url}/me/sessions?wrong=often`],
  ]
  for (const [at, url] of looked) {
    await at.goto(url)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 390, 1440]) {
        await at.emulateMedia({ colorScheme })
        await at.setViewportSize({ width, height: 900 })
        expect((await new AxeBuilder({ page: at }).analyze()).violations, `${url} ${width}`).toEqual([])
        const wide = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${url} ${width}`).toBeLessThanOrEqual(0)
      }
    }
  }
  await page.context().close()
  await stranger.context().close()
})
