import fs, { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { Disk } from '../../../cache/disk.ts'
import { buildAnswer, buildPage, makeFolder } from './build-page.ts'

const roomy = { bytes: 1_000_000, count: 100, waiting: 100 }

function openDisk({ folder = path.join(makeFolder(), 'build'), limits = roomy } = {}) {
  return { folder, disk: new Disk({ folder, limits }) }
}

test('a page comes back as it was', async () => {
  const { disk } = openDisk()
  const page = buildPage({
    answer: buildAnswer({ html: '<p>“É” — ok</p>' }),
    lifetime: { revalidate: false },
  })
  disk.set(page)
  await disk.idle()
  expect(await disk.get('/a')).toEqual(page)
})

test('a page is found by the next process', async () => {
  const { disk, folder } = openDisk()
  disk.set(buildPage())
  await disk.idle()
  const next = openDisk({ folder }).disk
  await next.idle()
  expect(next.count).toBe(1)
  expect((await next.get('/a'))?.answer.html).toBe('<h1>The Callback</h1>')
})

test('addresses do not show in file names, and cannot leave the folder', async () => {
  const { disk, folder } = openDisk()
  disk.set(buildPage({ key: '/../../../etc/passwd' }))
  await disk.idle()
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
})

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 5)],
  [
    'altered',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 20), Buffer.from('x'), whole.subarray(21)]),
  ],
])('a file that is %s is a miss', async (_, damage) => {
  const { disk, folder } = openDisk()
  disk.set(buildPage())
  await disk.idle()
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  writeFileSync(file, damage(readFileSync(file)))
  expect(await disk.get('/a')).toBeUndefined()
})

test('the number of pages is bounded, and the one used longest ago goes first', async () => {
  const { disk, folder } = openDisk({ limits: { ...roomy, count: 2 } })
  for (const key of ['/a', '/b']) disk.set(buildPage({ key }))
  await disk.idle()
  await disk.get('/a')
  disk.set(buildPage({ key: '/c' }))
  await disk.idle()
  expect(readdirSync(folder)).toHaveLength(2)
  expect(await disk.get('/b')).toBeUndefined()
  expect(await disk.get('/a')).toBeDefined()
})

test('the bytes are bounded', async () => {
  const { disk, folder } = openDisk({ limits: { ...roomy, bytes: 25_000 } })
  for (let page = 0; page < 20; page += 1) {
    disk.set(buildPage({ key: `/${page}`, answer: buildAnswer({ html: 'x'.repeat(5000) }) }))
  }
  await disk.idle()
  expect(readdirSync(folder).length).toBeLessThan(5)
  expect(disk.bytes).toBeLessThanOrEqual(25_000)
})

test('of a page that could not be written nothing is left', async () => {
  const { disk, folder } = openDisk()
  await disk.idle()
  vi.spyOn(fs.promises, 'rename').mockRejectedValueOnce(new Error('no space left on device'))
  disk.set(buildPage())
  await disk.idle()
  expect(readdirSync(folder)).toEqual([])
})

test('storing a page again does not count twice', async () => {
  const { disk } = openDisk()
  disk.set(buildPage())
  await disk.idle()
  const { bytes } = disk
  disk.set(buildPage())
  await disk.idle()
  expect([disk.count, disk.bytes]).toEqual([1, bytes])
})

test('other builds and unfinished files are cleared away at the start', async () => {
  const parent = makeFolder()
  mkdirSync(path.join(parent, 'older'))
  mkdirSync(path.join(parent, 'build'))
  writeFileSync(path.join(parent, 'older', 'page'), 'x')
  writeFileSync(path.join(parent, 'build', 'half.tmp'), 'x')
  writeFileSync(path.join(parent, 'expiries'), 'x')
  const { disk, folder } = openDisk({ folder: path.join(parent, 'build') })
  await disk.idle()
  expect(readdirSync(parent).sort()).toEqual(['build', 'expiries'])
  expect(readdirSync(folder)).toEqual([])
})

test('a deleted page is gone from disk', async () => {
  const { disk, folder } = openDisk()
  disk.set(buildPage())
  disk.delete('/a')
  await disk.idle()
  expect(readdirSync(folder)).toEqual([])
  expect([disk.count, disk.bytes]).toEqual([0, 0])
})

test('pages beyond what can wait for the disk are let go', async () => {
  const { disk } = openDisk({ limits: { ...roomy, waiting: 3 } })
  for (let page = 0; page < 10; page += 1) disk.set(buildPage({ key: `/${page}` }))
  await disk.idle()
  expect(disk.count).toBe(3)
})
