import { expect, test } from 'vitest'
import { withoutFramework } from '../../../cache/plain-page.ts'

const page = [
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>',
  '<link rel="preload" href="/_next/static/media/a.woff2" as="font"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script></head><body><p>Text.</p>',
  '<script type="application/ld+json">{"@graph":[]}</script><script>(d=>{ours()})(document)</script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"0:{\\"a\\":\\"\\u003cp>\\"}"])</script></body></html>',
].join('')

test('a page keeps its text, its looks, its data for machines and its own script, and nothing of Next’s', () => {
  expect(withoutFramework(page)).toBe(
    [
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
      '<link rel="preload" href="/_next/static/media/a.woff2" as="font"/></head><body><p>Text.</p>',
      '<script type="application/ld+json">{"@graph":[]}</script><script>(d=>{ours()})(document)</script>',
      '</body></html>',
    ].join(''),
  )
})

test('words of a text that look like a script of Next’s stay words', () => {
  const text = '<p>&lt;script&gt;self.__next_f.push([1])&lt;/script&gt;</p>'
  expect(withoutFramework(text)).toBe(text)
})
