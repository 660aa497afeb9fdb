import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { exchange, type Reply } from '#tests/e2e/support/exchange.ts'
import type { MailServer } from '#tests/integration/support/mail-server.ts'

/** What a mail to sign in holds. */
export type SignInMail = { link: string; code: string }

/** The newest mail to an address, as soon as there are so many. */
export async function mailTo({
  server,
  email,
  count = 1,
}: {
  server: MailServer
  email: string
  count?: number
}): Promise<SignInMail> {
  const own = () => server.mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === email))
  await expect.poll(() => own().length).toBe(count)
  const text = own().at(-1)?.text ?? ''
  const [link = ''] = /http\S+\/sign-in\/link\S+/.exec(text) ?? []
  const [code = ''] = /\b\d{6}\b/.exec(text) ?? []
  return { link, code }
}

/** Enters an address on the page of signing in. */
export async function askAs({ page, url, email }: { page: Page; url: string; email: string }): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
}

/** Sends a form as a browser on one of our pages does, or with other headers. */
export async function send({
  url,
  path,
  form = {},
  headers = {},
}: {
  url: string
  path: string
  form?: Record<string, string>
  headers?: Record<string, string>
}): Promise<Reply> {
  return await exchange({
    url: url + path,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, ...headers },
    body: new URLSearchParams(form).toString(),
  })
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf({ headers }: Reply): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Signs in by mail without a browser; answers the `Cookie` header of the session. */
export async function signInByMail(input: {
  url: string
  server: MailServer
  email: string
  /** How many mails there are to them then. */
  count?: number
}): Promise<string> {
  const { url, server, email, count = 1 } = input
  await send({ url, path: '/sign-in/ask', form: { email } })
  const { link } = await mailTo({ server, email, count })
  const token = new URL(link).searchParams.get('token') ?? ''
  return cookiesOf(await send({ url, path: '/sign-in/spend', form: { token } }))
    .split('; ')
    .filter((cookie) => cookie.includes('previously-reader='))
    .join('')
}

/** What `/me/who` answers to a browser with these cookies. */
export async function whoIs({ url, cookie }: { url: string; cookie: string }): Promise<unknown> {
  const { status, body, headers } = await exchange({ url: `${url}/me/who`, headers: { cookie } })
  expect([status, headers['set-cookie'], headers['cache-control']]).toEqual([
    200,
    undefined,
    'private, no-store',
  ])
  return JSON.parse(body.toString())
}
