import type { Browser, Page } from '@playwright/test'
import type { Server } from '#tests/e2e/support/server.ts'
import { type Staff, signIn } from '#tests/e2e/support/staff.ts'

/** Where the pictures are taken: an editor in a wide light window and on a dark phone, and an admin elsewhere. */
export type Desk = { server: Server; admin: Staff; wide: Page; phone: Page }

export async function openDesk({ browser, server }: { browser: Browser; server: Server }): Promise<Desk> {
  return {
    server,
    admin: await signIn(server),
    wide: await open({ browser, server, view: { width: 1440, height: 900, scale: 1, theme: 'light' } }),
    phone: await open({ browser, server, view: { width: 390, height: 844, scale: 1.5, theme: 'dark' } }),
  }
}

type View = { width: number; height: number; scale: number; theme: 'light' | 'dark' }

async function open(given: { browser: Browser; server: Server; view: View }): Promise<Page> {
  const { browser, server, view } = given
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    deviceScaleFactor: view.scale,
    colorScheme: view.theme,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  })
  await context.addCookies([{ name: 'payload-theme', value: view.theme, url: server.url }])
  const page = await context.newPage()
  await page.goto(`${server.url}/admin/login`)
  // The seed makes a login for each role at the mailbox of the first one.
  await page.getByLabel('Email').fill(server.editor.email.replace('@', '+editor@'))
  await page.getByLabel('Password', { exact: true }).fill(server.editor.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(`${server.url}/admin`)
  return page
}

/** The window as it stands once no message lies over it, or its upper part down to `height`. */
export async function pictureOf({ page, height }: { page: Page; height?: number }): Promise<Buffer> {
  await page.waitForFunction(() => document.querySelector('[data-sonner-toast]') === null)
  const size = page.viewportSize()
  const clip = height && size ? { x: 0, y: 0, width: size.width, height } : undefined
  return await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) })
}
