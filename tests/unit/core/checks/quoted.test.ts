import { expect, it } from 'vitest'
import { quoted } from '#core/checks/quoted.ts'

it.each([
  ['Karen', '“Karen”'],
  ['  in\n the  rain ', '“in the rain”'],
  ['the “Beautiful” song', '“the ‘Beautiful’ song”'],
  ['a'.repeat(60), `“${'a'.repeat(60)}”`],
  ['🎭'.repeat(61), `“${'🎭'.repeat(60)}…”`],
])('The words %j are named as %s', (words, named) => {
  expect(quoted(words)).toBe(named)
})
