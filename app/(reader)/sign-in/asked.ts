import type { Asked } from '#acts/sign-in/ask-for-mail.ts'
import { askedCookie, readCookie } from '#auth/cookies.ts'
import { readAddress } from '#core/reader/address.ts'

/** What the browser keeps that asked for a mail: its secret, and the address, which only it is shown again. */
export function toAsked({ browser, email }: Asked): string {
  return `${browser}.${Buffer.from(email).toString('base64url')}`
}

/** The same from a `Cookie` header; null where the browser has not asked, or its cookie is none of ours. */
export function readAsked(header: string | null): Asked | null {
  const [browser = '', encoded = ''] = (readCookie(header, askedCookie) ?? '').slice(0, 1000).split('.')
  const email = readAddress(Buffer.from(encoded, 'base64url').toString())
  return browser && email ? { browser, email } : null
}
