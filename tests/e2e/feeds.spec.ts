import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser'
import { Ajv } from 'ajv'
import { parseFeed, parseJsonFeed } from 'feedsmith'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { jsonFeed } from '#tests/formats/json-feed.ts'

const run = promisify(execFile)
const withoutTools = process.env.E2E_WITHOUT_FEED_TOOLS

let server: Server

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

const owners = [
  '',
  '/shows/smash',
  '/shows/smash/season/1',
  '/shows/smash/characters/karen-cartwright',
  '/shows/smash/songs/beautiful',
  '/people/katharine-mcphee',
  '/authors/nora-vance',
  '/tags/music',
]
const month = new Date().toISOString().slice(0, 7)
const documents = (format: string) => [
  ...owners.map((of) => `${of}/feed.${format}`),
  `/feed/${month}.${format}`,
  `/shows/smash/feed.${format}?through=s01e03`,
]
const read = async (path: string) => {
  const answer = await fetch(server.url + path)
  expect(answer.status, path).toBe(200)
  return await answer.text()
}

test.describe('every feed', () => {
  test('is one to feedparser, without a fault', async () => {
    test.skip(Boolean(withoutTools), withoutTools)
    const script = `import feedparser, json, sys
for url in sys.argv[1:]:
    feed = feedparser.parse(url)
    print(json.dumps([url, int(feed.bozo), len(feed.entries), all(e.get("content") and e.get("id") and e.get("link") for e in feed.entries)]))`
    const urls = [...documents('xml'), ...documents('atom')].map((path) => server.url + path)
    const { stdout } = await run('/usr/bin/python3', ['-c', script, ...urls])
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [string, number, number, boolean])
    expect(rows).toHaveLength(urls.length)
    for (const [url, bozo, entries, whole] of rows) {
      expect(bozo, url).toBe(0)
      expect(entries, url).toBeGreaterThan(0)
      expect(whole, url).toBe(true)
    }
  })

  test('is Atom by the grammar of RFC 4287', async () => {
    test.skip(Boolean(withoutTools), withoutTools)
    const folder = await mkdtemp(join(tmpdir(), 'previously-atom-'))
    try {
      const files = await Promise.all(
        documents('atom').map(async (path, index) => {
          const file = join(folder, `${index}.atom`)
          await writeFile(file, await read(path))
          return file
        }),
      )
      await run('jing', ['-c', 'tests/formats/atom.rnc', ...files])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('is JSON Feed by its schema', async () => {
    const isJsonFeed = new Ajv({ allErrors: true }).compile(jsonFeed)
    for (const path of documents('json')) {
      const feed = JSON.parse(await read(path))
      expect(isJsonFeed(feed), `${path}: ${JSON.stringify(isJsonFeed.errors)}`).toBe(true)
      expect(parseJsonFeed(feed).items?.length, path).toBeGreaterThan(0)
    }
  })

  test('says the same in every format, and to two parsers', async () => {
    for (const of of owners) {
      const [rss, atom, json] = await Promise.all(
        ['xml', 'atom', 'json'].map(async (format) => await read(`${of}/feed.${format}`)),
      )
      const items = (JSON.parse(String(json)) as { items: { id: string; title: string }[] }).items
      const [ids, titles] = [items.map(({ id }) => id), items.map(({ title }) => title)]
      for (const xml of [String(rss), String(atom)]) {
        const rowan = parseWithRowan(xml)
        expect(
          rowan.items.map(({ id }) => id),
          of,
        ).toEqual(ids)
        expect(
          rowan.items.map(({ title }) => title),
          of,
        ).toEqual(titles)
        const { format, feed } = parseFeed(xml)
        const entries = format === 'atom' ? feed.entries : format === 'rss' ? feed.items : []
        expect(entries?.length, of).toBe(ids.length)
      }
    }
  })

  test('has every address absolute', async () => {
    for (const path of [...documents('xml'), ...documents('atom'), ...documents('json')]) {
      const text = (await read(path)).replaceAll('\\"', '"')
      const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
      expect(addresses.length, path).toBeGreaterThan(0)
      for (const address of addresses) expect(address, path).toMatch(/^https?:\/\//)
    }
  })
})

test('a feed of another system leads to ours in one step', async () => {
  const moves = [
    ['/feed/', '/feed.xml'],
    ['/feed', '/feed.xml'],
    ['/feed/atom/', '/feed.atom'],
    ['/rss/', '/feed.xml'],
    ['/rss.xml', '/feed.xml'],
    ['/atom.xml', '/feed.atom'],
    ['/index.xml', '/feed.xml'],
    ['/category/smash/feed/', '/shows/smash/feed.xml'],
    ['/category/music/feed/atom/', '/tags/music/feed.atom'],
    ['/tag/music/rss/', '/tags/music/feed.xml'],
    ['/author/nora-vance/feed/', '/authors/nora-vance/feed.xml'],
    ['/author/nora-vance/rss', '/authors/nora-vance/feed.xml'],
  ]
  for (const [from, to] of moves) {
    const { status, headers } = await exchange({ url: server.url + from })
    expect([status, headers.location], from).toEqual([301, to])
    expect((await exchange({ url: server.url + to })).status, to).toBe(200)
  }
  for (const path of ['/category/nothing/feed/', '/author/nobody/rss/'])
    expect((await exchange({ url: server.url + path })).status, path).toBe(404)
})

test('a feed is refused where its end is no episode that has aired', async () => {
  for (const through of ['s01e99', 'nonsense', 's02e04']) {
    const answer = await fetch(`${server.url}/shows/smash/feed.xml?through=${through}`)
    expect(answer.status, through).toBe(400)
    expect(await answer.text()).toContain('through')
  }
})

test('a document without an end refuses one, also while it is held', async () => {
  for (const path of ['/shows/smash/calendar.ics', '/feeds.opml']) {
    expect((await fetch(server.url + path)).status, path).toBe(200)
    expect((await fetch(`${server.url}${path}?through=s01e02`)).status, path).toBe(400)
  }
})

test('a document answers no other method, and says which it answers', async () => {
  for (const path of ['/feed.xml', '/shows/smash/calendar.ics']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(server.url + path, { method })
      expect([answer.status, answer.headers.get('allow')], `${method} ${path}`).toEqual([405, 'GET, HEAD'])
    }
  }
})
