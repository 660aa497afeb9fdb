import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { may, roles } from '#core/roles.ts'
import { readRecapAt } from '#data/recap.ts'
import { readSite } from '#data/site.ts'
import { readTextPageAt } from '#data/text-page.ts'
import { env } from '#env'
import { loadDemo } from '#scripts/seed/load-demo.ts'
import { slowWater } from '#scripts/seed/slow-water.ts'
import { smash } from '#scripts/seed/smash.ts'
import { makeStaff } from '#scripts/seed/staff.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Author, Media, Page, Recap, User } from '#types'

let payload: Payload
const written = [...smash.recaps, ...slowWater.recaps]
const reading = () => ({ payload, tags: new Set<string>() })

beforeAll(async () => {
  payload = await startPayload()
  await emptyDatabase(payload)
  const login = { email: 'editor@example.com', password: 'a-long-enough-password' }
  await makeStaff({ payload, ...login, everyRole: true })
  await loadDemo(payload)
}, 120_000)

it('publishes every recap of the demo, each with two pictures that say what they show', async () => {
  const recaps = await all<Recap>('recaps')
  expect(recaps.length).toBe(written.length)
  expect(recaps.every(({ liveRev, image, safeImage }) => liveRev === 1 && image && safeImage)).toBe(true)
  const media = await all<Media>('media')
  expect(
    media.every(
      ({ alt, width, height }) => alt.length > 30 && [1600, 900].includes(width ?? 0) && height === 900,
    ),
  ).toBe(true)
  expect(new Set(media.map(({ alt }) => alt)).size).toBe(media.length)
})

it('makes one account for each role, and no byline twice', async () => {
  const users = await all<User>('users')
  expect(users.map(({ role }) => role).sort()).toEqual([...roles].sort())
  const authors = await all<Author>('authors')
  const writing = roles.filter((role) => may({ role, action: 'create', on: 'recaps' }))
  expect(authors.length).toBe(writing.length)
  const ofNora = authors.filter(({ name }) => name === 'Nora Vance')
  expect(ofNora.length).toBe(1)
  expect(ofNora[0]).toMatchObject({ account: users.find(({ role }) => role === 'admin')?.id })
  expect(authors.filter(({ biography, portrait }) => biography && portrait).length).toBe(2)
})

it('shows its pages to anybody and names them in the navigation', async () => {
  const pages = await all<Page>('pages')
  expect(pages.map(({ slug }) => slug).sort()).toEqual(
    ['about', 'contact', 'grades', 'masthead', 'privacy', 'spoilers'].sort(),
  )
  for (const { slug } of pages) expect(await readTextPageAt(reading(), `/about/${slug}`), slug).not.toBeNull()
  expect((await readSite(reading())).navigation.length).toBe(pages.length)
})

it('gives the double evening one recap, whose second address leads to the first', async () => {
  const path = '/shows/slow-water/s02e04/a-double-evening-on-the-river'
  expect(await readRecapAt(reading(), path)).not.toBeNull()
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { path: { equals: path.replace('s02e04', 's02e05') } },
    overrideAccess: true,
  })
  expect(docs[0]).toMatchObject({ current: false })
})

it('has at least eight recaps of 300 to 700 words, a shorter one, and a season review', () => {
  const counts = written.map(({ paragraphs }) => wordCount(paragraphs))
  expect(counts.filter((count) => count >= 300 && count <= 700).length).toBeGreaterThanOrEqual(8)
  expect(counts.filter((count) => count < 300).length).toBeGreaterThanOrEqual(1)
  const review = written.find(({ kind }) => kind === 'season')
  expect(wordCount(review?.paragraphs ?? [])).toBeGreaterThanOrEqual(500)
  expect(wordCount(review?.paragraphs ?? [])).toBeLessThanOrEqual(700)
})

it('changes nothing the second time, neither before an edit nor after one', async () => {
  const before = await counts()
  expect(await loadDemo(payload)).toEqual([])
  expect(await counts()).toEqual(before)
  const [page] = await all<Page>('pages')
  const id = String(page?.id)
  await payload.update({ collection: 'pages', id, data: { title: 'Ours' }, overrideAccess: true })
  expect(await loadDemo(payload)).toEqual([])
  expect((await all<Page>('pages')).find((one) => one.id === id)?.title).toBe('Ours')
})

it('leaves neither record nor file behind when it fails half-way', async () => {
  await emptyDatabase(payload)
  const files = await stored()
  const create = payload.updateGlobal
  payload.updateGlobal = () => Promise.reject(new Error('Broken on purpose'))
  await expect(loadDemo(payload)).rejects.toThrow('Broken on purpose')
  payload.updateGlobal = create
  expect((await all('shows')).length + (await all('media')).length).toBe(0)
  expect(await stored()).toEqual(files)
}, 60_000)

async function all<Doc>(collection: CollectionSlug): Promise<Doc[]> {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false, overrideAccess: true })
  return docs as Doc[]
}

async function counts(): Promise<number[]> {
  const found: number[] = []
  for (const { slug } of payload.config.collections) {
    const { totalDocs } = await payload.count({ collection: slug, overrideAccess: true })
    found.push(totalDocs)
  }
  return found
}

async function stored(): Promise<string[]> {
  return (await readdir(path.join(env.VAR_DIR, 'media'))).sort()
}

function wordCount(paragraphs: readonly string[]): number {
  return paragraphs
    .join(' ')
    .replace(/\]\([^)]*\)/g, '')
    .split(/\s+/).length
}
