import fs, { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import './environment.ts'
import { Expiries } from '../../../cache/expiries.ts'
import { makeFolder } from './build-page.ts'

const makeFile = () => path.join(makeFolder(), 'cache', 'expiries')

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('what began before an expiry has expired, also in the same millisecond', () => {
  vi.useFakeTimers()
  const expiries = new Expiries(makeFile())
  const began = expiries.now()
  expiries.expire(['recaps:1'])
  expect(expiries.expiredSince(['recaps:1'], began)).toBe(true)
})

test('what began after an expiry has not expired, also in the same millisecond', () => {
  vi.useFakeTimers()
  const expiries = new Expiries(makeFile())
  expiries.expire(['recaps:1'])
  expect(expiries.expiredSince(['recaps:1'], expiries.now())).toBe(false)
})

test('an expiry says nothing about other tags', () => {
  const expiries = new Expiries(makeFile())
  const began = expiries.now()
  expiries.expire(['recaps:1'])
  expect(expiries.expiredSince(['recaps:2'], began)).toBe(false)
})

test('an expiry is on disk as soon as expire returns, also beside a process that started later', () => {
  const file = makeFile()
  const first = new Expiries(file)
  const began = first.now()
  new Expiries(file).now()
  first.expire(['recaps:1', 'list:home'])
  expect(new Expiries(file).expiredSince(['list:home'], began)).toBe(true)
})

test('after a restart only what expired is forgotten', () => {
  const file = makeFile()
  const before = new Expiries(file)
  const began = before.now()
  before.expire(['recaps:1'])
  const after = new Expiries(file)
  expect(after.expiredSince(['recaps:1'], began)).toBe(true)
  expect(after.expiredSince(['recaps:2'], began)).toBe(false)
})

test('without a record nothing from before the start can be trusted', () => {
  vi.useFakeTimers()
  const file = makeFile()
  const began = new Expiries(file).now()
  rmSync(file)
  vi.advanceTimersByTime(100)
  const after = new Expiries(file)
  expect(after.expiredSince(['recaps:2'], began)).toBe(true)
  expect(after.expiredSince(['recaps:2'], after.now())).toBe(false)
})

test.each([
  ['torn', '1700000000000 "recaps'],
  ['unreadable', 'nonsense\n'],
])('a %s record is not trusted', (_, tail) => {
  vi.useFakeTimers()
  const file = makeFile()
  const began = new Expiries(file).now()
  appendFileSync(file, tail)
  vi.advanceTimersByTime(100)
  expect(new Expiries(file).expiredSince(['recaps:2'], began)).toBe(true)
})

test('a clock that is set back does not hide an expiry', () => {
  vi.useFakeTimers({ now: 2_000_000 })
  const expiries = new Expiries(makeFile())
  const began = expiries.now()
  vi.setSystemTime(1_000_000)
  expiries.expire(['recaps:1'])
  expect(expiries.expiredSince(['recaps:1'], began)).toBe(true)
  expect(expiries.expiredSince(['recaps:1'], expiries.now())).toBe(false)
})

test('an expiry that is handed over twice for one moment does not end what came after it', () => {
  const expiries = new Expiries(makeFile())
  const at = expiries.now()
  expiries.expire(['recaps:1'], at)
  const began = expiries.now()
  expiries.expire(['recaps:1'], at)
  expect(expiries.expiredSince(['recaps:1'], began)).toBe(false)
})

test('a full disk does not hide an expiry, not even from the next process', () => {
  const file = makeFile()
  const before = new Expiries(file)
  const began = before.now()
  const append = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  })
  before.expire(['recaps:1'])
  expect(before.expiredSince(['recaps:1'], began)).toBe(true)
  expect(existsSync(file)).toBe(false)
  expect(new Expiries(file).expiredSince(['recaps:1'], began)).toBe(true)
  append.mockRestore()
  rmSync(file)
  before.expire(['recaps:2'])
  const after = new Expiries(file)
  for (const tag of ['recaps:1', 'recaps:2']) expect(after.expiredSince([tag], began), tag).toBe(true)
  expect(after.expiredSince(['recaps:3'], began)).toBe(false)
})

test('an expiry of which the disk took a part only is written once more, as a whole', () => {
  const file = makeFile()
  const before = new Expiries(file)
  const began = before.now()
  vi.spyOn(fs, 'writeSync').mockReturnValueOnce(3)
  before.expire(['recaps:1'])
  before.expire(['recaps:2'])
  const after = new Expiries(file)
  expect(after.expiredSince(['recaps:1'], began)).toBe(true)
  expect(after.expiredSince(['recaps:3'], began)).toBe(false)
})

test('any tag can be kept, whatever it is made of', () => {
  const file = makeFile()
  const before = new Expiries(file)
  const began = before.now()
  before.expire(['_N_T_/[edition]/shows/a b\n"c"'])
  expect(new Expiries(file).expiredSince(['_N_T_/[edition]/shows/a b\n"c"'], began)).toBe(true)
})

test('the record does not grow with the number of publications', () => {
  const file = makeFile()
  const expiries = new Expiries(file)
  for (let turn = 0; turn < 30_000; turn += 1) expiries.expire(['recaps:1', 'list:home'])
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(25_000)
  expect(existsSync(`${file}.tmp`)).toBe(false)
})
