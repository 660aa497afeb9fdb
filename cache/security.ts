import type { Exchange } from '#before-next'
import { env } from '#env'
import { contentPolicy } from './policy.ts'
import { isFilteredLedger, isOutside } from './public-path.ts'

const crypto = process.getBuiltinModule('node:crypto')

const common: Record<string, string> = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  ...(env.SITE_URL.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
}

// Pages that are made for one request, so that each can have a secret of its own.
const madeForOne = /^\/(?:preview|drip|sign-in|sign-out|me)(?:\/(?!(?:[^/?]+\/){1,2}feed\.)|[?]|$)/
// What is served beside the pages without an address of its own in the list of those.
const data = /^\/(?:healthz|readyz|metrics|robots\.txt|sitemaps\/[^/?]+|icon\.svg)(?:\?|$)/
const panel = /^\/admin(?:[/?]|$)/

const policyOfPanel = "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"
// Feeds, pictures and answers of the API are no documents; a browser that shows one as such runs nothing.
const policyOfData = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/**
 * Gives every answer the headers that keep a browser from being talked into something. The policy of a kept page
 * comes with it (`cache/public.ts`); Next takes the secret of a page made for one from the request.
 */
export function secure({ request, response }: Exchange): void {
  delete request.headers['content-security-policy']
  delete request.headers['content-security-policy-report-only']
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
  const url = request.url ?? ''
  if (madeForOne.test(url) || isFilteredLedger(url)) {
    const policy = contentPolicy([`'nonce-${crypto.randomBytes(16).toString('base64')}'`])
    request.headers['content-security-policy'] = policy
    response.setHeader('content-security-policy', policy)
  } else if (panel.test(url)) response.setHeader('content-security-policy', policyOfPanel)
  else if (data.test(url) || isOutside(url)) response.setHeader('content-security-policy', policyOfData)
}
