import { expect, test } from 'vitest'
import { Memory } from '../../../cache/memory.ts'
import { sizeOf } from '../../../cache/page.ts'
import { buildAnswer, buildPage } from './build-page.ts'

const size = sizeOf(buildPage())

test('the bytes are bounded, and the page used longest ago goes first', () => {
  const memory = new Memory(2 * size)
  for (const key of ['/a', '/b']) memory.set(buildPage({ key }))
  memory.get('/a')
  memory.set(buildPage({ key: '/c' }))
  expect([memory.get('/a')?.key, memory.get('/b'), memory.get('/c')?.key]).toEqual(['/a', undefined, '/c'])
  expect(memory.bytes).toBeLessThanOrEqual(2 * size)
})

test('a page that is larger than everything allowed is not kept, and puts nobody out', () => {
  const memory = new Memory(2 * size)
  memory.set(buildPage({ key: '/a' }))
  memory.set(buildPage({ key: '/b', answer: buildAnswer({ html: 'x'.repeat(2 * size) }) }))
  expect([memory.get('/a')?.key, memory.get('/b')]).toEqual(['/a', undefined])
})

test('what is deleted no longer counts', () => {
  const memory = new Memory(2 * size)
  memory.set(buildPage())
  memory.set(buildPage())
  memory.delete('/a')
  expect([memory.count, memory.bytes]).toEqual([0, 0])
})

test('what is made of a page later counts, puts others out and goes with the page', () => {
  const memory = new Memory(2 * size)
  const [first, second] = [buildPage({ key: '/a' }), buildPage({ key: '/b' })]
  memory.set(first)
  memory.set(second)
  memory.grow(second, 10)
  expect([memory.get('/a'), memory.bytes]).toEqual([undefined, size + 10])
  memory.grow(first, 10)
  memory.delete('/b')
  expect([memory.count, memory.bytes]).toEqual([0, 0])
})

test('a page is found by its path, and only the one kept last', () => {
  const memory = new Memory(4 * size)
  memory.set(buildPage({ key: '/route-cache/APP_PAGE/1/$/now/a' }))
  memory.set(buildPage({ key: '/route-cache/APP_PAGE/2/$/now/a' }))
  expect(memory.at('/now/a')?.key).toBe('/route-cache/APP_PAGE/2/$/now/a')
  expect(memory.get('/route-cache/APP_PAGE/1/$/now/a')).toBeUndefined()
  memory.delete('/route-cache/APP_PAGE/1/$/now/a')
  expect(memory.count).toBe(1)
})
