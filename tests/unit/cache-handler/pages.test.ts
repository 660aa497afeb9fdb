import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import './environment.ts'
import { Expiries } from '../../../cache/expiries.ts'
import { Pages } from '../../../cache/pages.ts'
import { buildPage, makeFolder } from './build-page.ts'

afterEach(() => {
  vi.useRealTimers()
})

function start(parent = makeFolder(), memory = 1_000_000) {
  const expiries = new Expiries(path.join(parent, 'expiries'))
  const limits = { memory, places: 20_000, disk: { bytes: 1_000_000, count: 100, waiting: 100 } }
  return { parent, expiries, pages: new Pages({ folder: path.join(parent, 'build'), expiries, limits }) }
}

const { maker: _, ...usual } = buildPage()

async function startWithPage() {
  const first = start()
  first.pages.set({ ...usual, began: first.expiries.now() })
  await first.pages.disk.idle()
  // A process does not follow within the same millisecond.
  await wait(5)
  return first
}

test('a page outlives the process', async () => {
  const { parent } = await startWithPage()
  expect((await start(parent).pages.get('/a'))?.answer).toEqual(usual.answer)
})

test('a page that expired does not come back with the next process', async () => {
  const { parent, expiries } = await startWithPage()
  expiries.expire(['recaps:1'])
  expect(await start(parent).pages.get('/a')).toBeUndefined()
})

test('an expired page is deleted from disk when it is next asked for', async () => {
  const { pages, expiries } = await startWithPage()
  expiries.expire(['recaps:1'])
  await pages.get('/a')
  await pages.disk.idle()
  expect([pages.memory.count, pages.disk.count]).toEqual([0, 0])
})

test('an expiry of other tags leaves a page', async () => {
  const { pages, expiries } = await startWithPage()
  expiries.expire(['recaps:2'])
  expect(await pages.get('/a')).toBeDefined()
})

test('a page that memory has let go is read from disk', async () => {
  const { parent } = await startWithPage()
  const { pages } = start(parent, 0)
  expect(await pages.get('/a')).toBeDefined()
  expect(pages.memory.count).toBe(0)
})

test('a page from before the clock was set back is not trusted', async () => {
  vi.useFakeTimers({ now: 2_000_000, toFake: ['Date'] })
  const { parent } = await startWithPage()
  vi.setSystemTime(1_000_000)
  expect(await start(parent).pages.get('/a')).toBeUndefined()
})

test('a page kept while an expired one was being read from disk stays', async () => {
  const { parent, expiries } = await startWithPage()
  expiries.expire(['recaps:1'])
  const next = start(parent)
  const reading = next.pages.get('/a')
  next.pages.set({ ...usual, began: next.expiries.now() })
  await reading
  expect(await next.pages.get('/a')).toBeDefined()
})

test('what is made for readers with their places is held for the front alone, and takes no page from everybody', async () => {
  const { expiries, pages } = start(makeFolder(), 20_000)
  const keep = (at: string) =>
    pages.set({ ...usual, key: `/route-cache/APP_PAGE/abc/$${at}`, began: expiries.now() })
  keep('/now')
  for (let number = 1; number <= 60; number += 1) keep(`/for-smash.s01e${number}`)
  expect(pages.at('/now')).toBeDefined()
  expect(pages.at('/for-smash.s01e1')).toBeUndefined()
  const held = pages.at('/for-smash.s01e60')
  expect(held?.answer.html).toBe(usual.answer.html)
  expect(held?.answer.rscData).toBeUndefined()
  expect(await pages.get('/route-cache/APP_PAGE/abc/$/for-smash.s01e60')).toBeUndefined()
  await pages.disk.idle()
  expect(pages.disk.count).toBe(1)
  expiries.expire(['recaps:1'])
  expect(pages.at('/for-smash.s01e60')).toBeUndefined()
})
