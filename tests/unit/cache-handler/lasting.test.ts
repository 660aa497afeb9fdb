import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './build-page.ts'
import './environment.ts'
import { lasting } from '#data/lasting.ts'
import type { Reading } from '#data/reading.ts'
import { Expiries } from '../../../cache/expiries.ts'

const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('previously.expiries')

let expiries: Expiries
let times = 0

beforeEach(() => {
  expiries = new Expiries(path.join(makeFolder(), 'expiries'))
  shared[key] = expiries
  times = 0
})

afterEach(() => {
  shared[key] = undefined
})

const newReading = () => ({ payload: {}, tags: new Set() }) as unknown as Reading

const makeRead = () =>
  lasting(async ({ tags }, id) => {
    times += 1
    tags.add(`shows:${id}`)
    return `${id} ${times}`
  })

test('is read once, and tags every page that it is on', async () => {
  const read = makeRead()
  const [first, second] = [newReading(), newReading()]
  expect(await read(first, 'a')).toBe('a 1')
  expect(await read(second, 'a')).toBe('a 1')
  expect([...first.tags, ...second.tags]).toEqual(['shows:a', 'shows:a'])
})

test('is read again once something that it depends on has expired, and only then', async () => {
  const read = makeRead()
  await read(newReading(), 'a')
  expiries.expire(['shows:b'])
  expect(await read(newReading(), 'a')).toBe('a 1')
  expiries.expire(['shows:a'])
  expect(await read(newReading(), 'a')).toBe('a 2')
})

test('is read again where that expired while it was read', async () => {
  const read = lasting(async ({ tags }, id) => {
    times += 1
    tags.add(`shows:${id}`)
    if (times === 1) expiries.expire([`shows:${id}`])
    return times
  })
  expect(await read(newReading(), 'a')).toBe(1)
  expect(await read(newReading(), 'a')).toBe(2)
  expect(await read(newReading(), 'a')).toBe(2)
})

test('makes place for others', async () => {
  const read = makeRead()
  await read(newReading(), 'a')
  for (let number = 0; number < 40; number += 1) await read(newReading(), String(number))
  expect(await read(newReading(), '39')).toBe('39 41')
  expect(await read(newReading(), 'a')).toBe('a 42')
})

test('a read that fails is not kept', async () => {
  let isAway = true
  const read = lasting(async () => {
    if (isAway) throw new Error('away')
    return 'here'
  })
  await expect(read(newReading(), 'a')).rejects.toThrow('away')
  isAway = false
  expect(await read(newReading(), 'a')).toBe('here')
})

test('keeps nothing outside the web process', async () => {
  shared[key] = undefined
  const read = makeRead()
  await read(newReading(), 'a')
  expect(await read(newReading(), 'a')).toBe('a 2')
})
