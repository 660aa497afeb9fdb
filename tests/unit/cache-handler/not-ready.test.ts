import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { interruptionOf } from '../../../cache/interruption.ts'
import { notReady } from '../../../cache/not-ready.ts'
import { makeFolder } from './build-page.ts'

const holder = globalThis as unknown as Record<symbol, unknown>
const readiness = Symbol.for('previously.readiness')

// As Next writes it.
const built = [
  '<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script></head>',
  '<body><h1>We interrupt this programme</h1>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>',
].join('')

function buildWith(page?: string): string {
  const folder = makeFolder()
  mkdirSync(path.join(folder, 'app'))
  if (page) writeFileSync(path.join(folder, 'app', 'interrupted.html'), page)
  return folder
}

afterEach(() => {
  delete holder[readiness]
})

test('what a reader gets meanwhile is our own page, with its looks and without the framework', () => {
  const html = interruptionOf(buildWith(built))
  expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css"/>')
  expect(html).toContain('<html lang="en">')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('b.js')
})

test('where the build left none it is a sentence', () => {
  expect(interruptionOf(buildWith())).toMatch(/<html lang="en"><title>.+<p>.+ in a moment\./)
})

test('it has the policy of a kept page, is stored by nobody and says when to come back', () => {
  holder[readiness] = { database: false }
  const answer = notReady({ kind: 'APP_PAGE', html: '<p>Soon.</p>' })?.value
  expect(answer).toMatchObject({ status: 503, html: '<p>Soon.</p>' })
  expect(answer?.headers).toEqual({
    'cache-control': 'private, no-store',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
    'retry-after': '2',
  })
})

test('with a database nothing stands in for a page', () => {
  holder[readiness] = { database: true }
  expect(notReady({ kind: 'APP_PAGE', html: '<p>Soon.</p>' })).toBeNull()
})
