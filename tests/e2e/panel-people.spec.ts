import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openForm, openPanel, pressUntil } from '#tests/e2e/support/panel.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'

let server: Server
let staff: Staff
let page: Page

test.beforeAll(async () => {
  server = await startServer()
})

test.afterAll(async () => {
  await page?.context().close()
  await server.remove()
})

const invited = { email: 'ivy@previously.example', password: 'chosen by ivy herself' }

/** The link in the newest mail to somebody, once it lies in the outbox. */
async function linkTo(address: string): Promise<string> {
  let link = ''
  await expect(async () => {
    const folder = join(String(server.env.VAR_DIR), 'outbox')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    const mail = mails.filter((text) => text.includes(`To: ${address}`)).at(-1) ?? ''
    link = /http:\/\/localhost:\d+\/admin\/reset\/[0-9a-f]+/.exec(mail.replaceAll('=\n', ''))?.[0] ?? ''
    expect(link).not.toBe('')
  }).toPass()
  return link
}

async function visit(browser: Browser, address: string): Promise<Page> {
  const visitor = await (await browser.newContext()).newPage()
  await openForm(visitor, address)
  return visitor
}

/** Does something until a form says why it refuses. Payload forgets that where an older answer about the form comes in. */
async function untilTold({ visitor, why, act }: { visitor: Page; why: string; act: () => Promise<void> }) {
  await expect(async () => {
    await act()
    await expect(visitor.getByText(why).first()).toBeVisible({ timeout: 5000 })
  }).toPass()
}

async function choosePassword(visitor: Page, password: string): Promise<void> {
  await visitor.getByLabel('New Password').fill(password)
  await visitor.getByLabel('Confirm Password').fill(password)
  await visitor.getByRole('button', { name: 'Reset Password' }).click()
}

/** The same, until the panel opens. */
async function comeIn(visitor: Page, password: string): Promise<void> {
  await pressUntil(visitor, `${server.url}/admin`, async () => await choosePassword(visitor, password))
}

// Each goes on from what the one before has made.
test.describe.configure({ mode: 'serial' })

test('an empty publication asks for its first admin once, at phone width too', async ({ browser }) => {
  page = await visit(browser, `${server.url}/admin`)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page).toHaveURL(/create-first-user/)
  const late = await visit(browser, `${server.url}/admin/create-first-user`)
  const { email, password } = server.editor
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('New Password').fill('password1234')
  await page.getByLabel('Confirm Password').fill('password1234')
  await page.getByLabel('Name').fill('Nora Vance')
  const create = async () => await page.getByRole('button', { name: 'Create' }).click()
  await untilTold({ visitor: page, why: 'among those that are tried first', act: create })
  await page.getByLabel('New Password').fill(password)
  await page.getByLabel('Confirm Password').fill(password)
  await create()
  await expect(page).toHaveURL(`${server.url}/admin`)
  await page.setViewportSize({ width: 1440, height: 900 })
  await late.reload()
  await expect(late).toHaveURL(/login/)
  await late.context().close()
  staff = await signIn(server)
  expect((await staff({ path: '/users/me' })).body.user.role).toBe('admin')
})

test('an admin invites somebody by mail, who chooses a password and is in', async ({ browser }) => {
  await page.goto(`${server.url}/admin/collections/users`)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const form = page.getByRole('form', { name: 'Invite somebody' })
  await form.getByLabel('Name').fill('Ivy Lynn')
  await form.getByLabel('E-mail address').fill(invited.email)
  await form.locator('.rs__control').click()
  await page.locator('.rs__option', { hasText: 'Editor' }).click()
  await form.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page).toHaveURL(/users\/[0-9a-f-]{36}$/)
  await expect(page.getByText(`Invited at ${invited.email}`)).toBeVisible()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByText(`The invitation was sent to ${invited.email}.`)).toBeVisible()
  const visitor = await visit(browser, await linkTo(invited.email))
  await visitor.setViewportSize({ width: 390, height: 844 })
  const choose = async () => await choosePassword(visitor, 'ivylynnivylynn')
  await untilTold({ visitor, why: 'not the name', act: choose })
  await comeIn(visitor, invited.password)
  await visitor.goto(`${server.url}/admin/account`)
  await expect(visitor.locator('#field-name')).toHaveValue('Ivy Lynn')
  await visitor.context().close()
  await page.reload()
  await expect(page.locator('#field-name')).toHaveValue('Ivy Lynn')
  await expect(page.getByText('Invited at')).toHaveCount(0)
})

test('somebody who forgot the password gets a link by mail and sets another one', async ({ browser }) => {
  const visitor = await visit(browser, `${server.url}/admin/forgot`)
  await visitor.getByLabel('Email').fill(invited.email)
  await visitor.getByRole('button', { name: 'Submit' }).click()
  await expect(visitor.getByText('Email Sent')).toBeVisible()
  await expect(async () => {
    const { body } = await staff({ path: '/audit-log?where[action][equals]=ask-reset' })
    expect(body.totalDocs).toBe(1)
  }).toPass()
  await expect(async () => {
    const output = server.output()
    expect(output.match(/A mail lies in /g)?.length).toBe(3)
  }).toPass()
  await openForm(visitor, await linkTo(invited.email))
  invited.password = 'another one by ivy'
  await comeIn(visitor, invited.password)
  await visitor.context().close()
})

test('ten wrong passwords lock an account, and an admin opens it again', async ({ browser }) => {
  const visitor = await visit(browser, `${server.url}/admin/login`)
  const submit = async (password: string) => {
    await visitor.getByLabel('Email').fill(invited.email)
    await visitor.getByLabel('Password', { exact: true }).fill(password)
    const answered = visitor.waitForResponse(/users\/login/)
    await visitor.getByRole('button', { name: 'Login' }).click()
    return (await answered).status()
  }
  for (let count = 0; count < 10; count += 1) expect(await submit('the wrong password')).toBe(401)
  expect(await submit(invited.password)).toBe(401)
  await expect(visitor.getByText('or there were too many attempts').first()).toBeVisible()
  const { body } = await staff({ path: `/users?where[email][equals]=${invited.email}` })
  await page.goto(`${server.url}/admin/collections/users/${body.docs[0].id}`)
  await page.getByRole('button', { name: 'Force Unlock' }).click()
  await expect(page.getByText('Successfully unlocked').first()).toBeVisible()
  expect(await submit(invited.password)).toBe(200)
  await visitor.context().close()
})

test('the audit log tells all of it, newest first, to admins and editors', async ({ browser }) => {
  const ivy = await openPanel({ browser, server, as: invited })
  for (const reader of [page, ivy]) {
    await reader.goto(`${server.url}/admin/collections/audit-log`)
    const acts = reader.locator('tbody .cell-action')
    await expect(acts.first()).toHaveText('Unlocked')
    expect((await acts.allInnerTexts()).reverse()).toEqual([
      'Changed',
      // Each account but the photo desk's comes with a byline.
      'Created',
      'Created',
      'Created',
      'Invited',
      'Invited',
      'Accepted an invitation',
      'Was sent a link for a new password',
      'Set a new password',
      'Locked after failed logins',
      'Unlocked',
    ])
    const row = reader.getByRole('row', { name: /Accepted an invitation/ })
    await expect(row.getByRole('link', { name: 'Ivy Lynn (account)' })).toBeVisible()
    await expect(reader.getByRole('link', { name: 'Create New' })).toHaveCount(0)
    await expect(reader.getByRole('checkbox')).toHaveCount(0)
  }
  await ivy.context().close()
})

test('a record leads to who changed it, and to no page about the API', async ({ browser }) => {
  const { id } = (await staff({ path: '/tags', method: 'POST', json: { name: 'Finale' } })).body.doc
  await staff({ path: `/tags/${id}`, method: 'PATCH', json: { name: 'Finales' } })
  await page.goto(`${server.url}/admin/collections/tags/${id}`)
  const tabs = page.locator('.doc-tabs')
  await expect(tabs.getByRole('link', { name: 'Who changed this' })).toBeVisible()
  await expect(tabs).not.toContainText('API')
  await tabs.getByRole('link', { name: 'Who changed this' }).click()
  await expect(page).toHaveURL(/audit-log/)
  await expect(page.locator('tbody .cell-title')).toHaveText(['Finales (tag)', 'Finale (tag)'])

  const login = { email: 'will@previously.example', password: 'four words of will' }
  const json = { name: 'Will', role: 'writer', ...login }
  await staff({ path: '/users', method: 'POST', json })
  const writer = await openPanel({ browser, server, as: login })
  await writer.goto(`${server.url}/admin/collections/tags/${id}`)
  await expect(writer.locator('#field-name')).toHaveValue('Finales')
  await expect(writer.getByRole('link', { name: 'Who changed this' })).toHaveCount(0)
  await writer.context().close()
})

test('a refused delete says what points to the record and leads there', async () => {
  const show = (await staff({ path: '/shows', method: 'POST', json: { title: 'Smash' } })).body.doc
  const json = { show: show.id, name: 'Karen Cartwright' }
  await staff({ path: '/characters', method: 'POST', json })
  await page.goto(`${server.url}/admin/collections/shows/${show.id}`)
  await page.locator('.doc-controls__dots').click()
  await page.locator('#action-delete').click()
  await page.locator('#confirm-action').click()
  const dialog = page.getByRole('dialog', { name: 'This cannot be deleted yet' })
  await expect(dialog).toContainText('Karen Cartwright (character)')
  await dialog.getByRole('link', { name: 'Karen Cartwright' }).click()
  await expect(page).toHaveURL(/characters\/[0-9a-f-]{36}$/)
  await expect(dialog).toBeHidden()
})
