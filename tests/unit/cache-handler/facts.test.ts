import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import './environment.ts'
import { cacheFacts } from '#cms/operations/cache-state.ts'
import { env } from '#env'
import { Expiries } from '../../../cache/expiries.ts'
import { offerFacts } from '../../../cache/facts.ts'
import { Pages } from '../../../cache/pages.ts'
import { cacheTally } from '../../../cache/tally.ts'
import { buildPage, makeFolder } from './build-page.ts'

let folder: string
let pages: Pages

beforeEach(() => {
  folder = makeFolder()
  const expiries = new Expiries(path.join(folder, 'expiries'))
  pages = new Pages({ folder: path.join(folder, 'build'), expiries })
  offerFacts(() => pages)
  Object.assign(cacheTally, { memory: 0, disk: 0, miss: 0 })
})

afterEach(() => {
  rmSync(path.join(env.VAR_DIR, 'cache'), { recursive: true, force: true })
})

const page = () => ({ ...buildPage({}), began: Date.now() + 1000 })

test('how much is kept can be asked for', async () => {
  expect(await cacheFacts()?.state()).toMatchObject({
    memory: { count: 0 },
    disk: { count: 0 },
    problem: null,
  })
  pages.set(page())
  await pages.disk.idle()
  const state = await cacheFacts()?.state()
  expect(state).toMatchObject({ memory: { count: 1 }, disk: { count: 1 }, problem: null })
  expect(state?.disk.bytes).toBeGreaterThan(0)
})

test('pages that were found and those that were not are counted', async () => {
  const { key } = page()
  await pages.get(key)
  pages.set(page())
  await pages.get(key)
  await pages.disk.idle()
  pages.memory.delete(key)
  await pages.get(key)
  expect(cacheFacts()?.tally).toMatchObject({ miss: 1, memory: 1, disk: 1 })
})

test('a folder that nothing can be written to is a problem', async () => {
  mkdirSync(env.VAR_DIR, { recursive: true })
  writeFileSync(path.join(env.VAR_DIR, 'cache'), 'a file where the folder should be')
  expect((await cacheFacts()?.state())?.problem).toBe('EEXIST')
})

test('a page that could not be written is a problem until one can be', async () => {
  await pages.disk.idle()
  rmSync(path.join(folder, 'build'), { recursive: true })
  pages.set(page())
  await pages.disk.idle()
  expect((await cacheFacts()?.state())?.problem).toBe('ENOENT')
  await pages.disk.idle()
  expect((await cacheFacts()?.state())?.problem).toBe('ENOENT')
  mkdirSync(path.join(folder, 'build'))
  await pages.disk.idle()
  await cacheFacts()?.state()
  await pages.disk.idle()
  expect(await cacheFacts()?.state()).toMatchObject({ disk: { count: 1 }, problem: null })
})
