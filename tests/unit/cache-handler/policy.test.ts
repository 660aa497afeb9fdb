import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policyOfPage } from '../../../cache/policy.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const scriptsOf = (html: string) => /script-src ([^;]*)/.exec(policyOfPage(html))?.[1]?.split(' ')

test('the scripts that stand in a page may run, each once in the policy, and no other', () => {
  const html = '<script>one()</script><p>text</p><script id="x">two()</script><script>one()</script>'
  expect(scriptsOf(html)).toEqual(["'self'", hashOf('one()'), hashOf('two()')])
})

test('a file of ours and data for machines need no hash', () => {
  const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>'
  expect(scriptsOf(html)).toEqual(["'self'"])
})

test('what a person wrote and React escaped is no script', () => {
  expect(scriptsOf('<p>&lt;script&gt;steal()&lt;/script&gt;</p>')).toEqual(["'self'"])
})

test('a page loads nothing from elsewhere, and is framed by nobody else', () => {
  const policy = policyOfPage('<p></p>')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
})
