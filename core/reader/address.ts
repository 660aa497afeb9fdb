import { isLookAlike } from './look-alike.ts'

const longest = 254
const longestLocal = 64
const longestLabel = 63

/** What RFC 5321 lets stand before the `@` without quotes, and letters and figures of other scripts. */
const local =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{M}\p{N}-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{M}\p{N}-]+)*$/u
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u
const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/**
 * A mail address as it is stored and compared: in lower case, its domain as DNS has it (`xn--…`). Null for what is no
 * address, and for what only looks like another one: letters of mixed scripts, characters that cannot be seen, forms
 * that Unicode holds to be the same. Quotes, comments and numbers in place of a domain are refused too.
 */
export function readAddress(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > longest || unseen.test(trimmed) || trimmed !== trimmed.normalize('NFKC')) return null
  const [before, domain, ...more] = trimmed.toLowerCase().split('@')
  if (!before || !domain || more.length > 0) return null
  if (before.length > longestLocal || !local.test(before) || isLookAlike(before)) return null
  const ascii = domainToAscii(domain)
  const address = ascii && `${before}@${ascii}`
  return address && address.length <= longest ? address : null
}

/** The mailbox behind an address: what follows a `+` is the owner's own, and makes no other mailbox. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const [mailbox = ''] = address.slice(0, at).split('+')
  return mailbox + address.slice(at)
}

function domainToAscii(domain: string): string | null {
  // What a URL reads as another part of itself.
  if (/[/\\?#:%[\]]/.test(domain)) return null
  const labels = domain.split('.')
  if (labels.length < 2 || labels.some((one) => one === '' || isLookAlike(one))) return null
  const url = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : ''
  const parts = url.split('.')
  if (parts.length !== labels.length || parts.some((one) => one.length > longestLabel || !label.test(one)))
    return null
  return /[a-z]/.test(parts.at(-1) ?? '') ? url : null
}
