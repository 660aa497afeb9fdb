import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import './environment.ts'
import { secure } from '../../../cache/security.ts'

function policyFor(url: string): string | undefined {
  const given = new Map<string, unknown>()
  const response = { setHeader: (name: string, value: unknown) => given.set(name, value) }
  secure({
    request: { url, headers: {} } as IncomingMessage,
    response: response as unknown as ServerResponse,
  })
  return given.get('content-security-policy') as string | undefined
}

test.each([
  '/feed.xml',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/sitemaps/12.xml?x=1',
  '/news-sitemap.xml',
  '/icon.svg?icon.12.svg',
  '/media/1/320.webp',
  '/api/recaps',
])('%s is no document that could do anything', (url) => {
  expect(policyFor(url)).toMatch(/^default-src 'none'.*; sandbox$/)
})

test.each([
  '/sign-in',
  '/sign-in?wrong=link',
  '/sign-in/link?token=x',
  '/me/sessions',
  '/drip/x',
  '/preview/x',
])('%s is made for one, and has a secret of its own', (url) => {
  expect(policyFor(url)).toMatch(/script-src 'self' 'nonce-[\w+/]+=*';/)
  expect(policyFor(url)).not.toBe(policyFor(url))
})

// A second policy beside the page's own would take its style away.
test.each(['/', '/shows/smash', '/sitemaps', '/sitemaps/1.xml/more', '/icon-2.svg', '/no-preview'])(
  '%s is a page, whose policy comes with it',
  (url) => {
    expect(policyFor(url)).toBeUndefined()
  },
)
