import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { Newsboat } from '#tests/e2e/support/newsboat.ts'
import { change, makeDraft, makeLive, makePublication, text } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

test.skip(Boolean(process.env.E2E_WITHOUT_FEED_TOOLS), process.env.E2E_WITHOUT_FEED_TOOLS)

let server: Server
let staff: Staff
let episode: string
let newsboat: Newsboat

test.beforeAll(async () => {
  server = await startServer()
  staff = await firstAdmin(server)
  episode = (await makePublication(staff)).callback.id
})

test.afterAll(async () => {
  await server.remove()
})

test.beforeEach(async () => {
  newsboat = await Newsboat.open()
})

test.afterEach(async () => {
  await newsboat.close()
})

for (const format of ['xml', 'atom']) {
  test(`newsboat has one item of a recap, whatever happens to it (${format})`, async () => {
    const name = `One of ${format}`
    const feed = `${server.url}/shows/smash/feed.${format}`
    const poll = async () => (await newsboat.poll(feed)).filter(({ title }) => title.startsWith(name))
    expect(await poll()).toEqual([])

    const { id, rev } = await makeLive({
      staff,
      episode,
      safeHeadline: name,
      body: text('As it was written.'),
    })
    const [first, ...others] = await poll()
    expect(others).toEqual([])
    expect(first?.content).toContain('As it was written.')

    const corrections = [{ at: '2012-02-20T12:00:00.000Z', text: 'It was a Tuesday.' }]
    const corrected = { _status: 'published', body: text('As it should be.'), isUpdate: true, corrections }
    await change({ staff, id, base: rev, json: corrected })
    const [second, ...none] = await poll()
    expect(none).toEqual([])
    expect(second).toMatchObject({ guid: first?.guid, published: first?.published })
    expect(second?.content).toContain('As it should be.')
    expect(second?.content).toContain('It was a Tuesday.')

    const renamed = { _status: 'published', slug: `elsewhere-${format}`, safeHeadline: `${name}, renamed` }
    await change({ staff, id, base: rev + 1, json: renamed })
    const [third, ...still] = await poll()
    expect(still).toEqual([])
    expect(third).toMatchObject({ guid: first?.guid, title: `${name}, renamed`, published: first?.published })
    expect(third?.url).toContain(`/elsewhere-${format}`)

    await change({ staff, id, base: rev + 2, json: { _status: 'draft' } })
    await poll()
    await change({ staff, id, base: rev + 3, json: { _status: 'published' } })
    expect((await poll()).map(({ guid }) => guid)).toEqual([first?.guid])
  })
}

test('newsboat has one item of a recap when the site goes to another domain', async () => {
  await makeLive({ staff, episode, safeHeadline: 'At home', body: text('It stays.') })
  const poll = async () => {
    const items = await newsboat.poll(`${server.url}/feed.xml`)
    return items.filter(({ title }) => title === 'At home')
  }
  const [before] = await poll()
  await server.kill('SIGTERM')
  const home = server.url
  server.env.SITE_URL = home.replace('localhost', '127.0.0.1')
  await server.start()
  const after = await poll()
  server.env.SITE_URL = home
  expect(after).toHaveLength(1)
  expect(after[0]).toMatchObject({ guid: before?.guid, published: before?.published })
  expect(after[0]?.url).toContain('http://127.0.0.1')
})

const old = [
  { system: 'WordPress', path: '/feed/', guid: 'https://old.example/?p=1412' },
  { system: 'Ghost', path: '/rss/', guid: '5f8d0d55b54764421b7156d9' },
]

for (const { system, path, guid } of old) {
  test(`newsboat has one item of a recap that came from ${system}`, async () => {
    const title = `First in ${system}`
    const { id, rev } = await makeDraft({
      staff,
      episode,
      safeHeadline: title,
      body: text('As it was there.'),
    })
    await server.run({ script: 'tests/e2e/support/set-imported-id.ts', args: [id, guid] })
    await change({ staff, id, base: rev, json: { _status: 'published' } })
    const site = await openMovingSite({ path, feed: oldFeed({ title, guid }) })
    try {
      const poll = async () => (await newsboat.poll(site.url + path)).filter((item) => item.title === title)
      expect((await poll()).map((item) => item.guid)).toEqual([guid])
      site.moveTo(server.url)
      const after = await poll()
      expect(after.map((item) => item.guid)).toEqual([guid])
      expect(after[0]?.content).toContain('As it was there.')
    } finally {
      await site.close()
    }
  })
}

function oldFeed({ title, guid }: { title: string; guid: string }): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>
<description>Old</description><item><title>${title}</title><link>https://old.example/1</link>
<guid isPermaLink="false">${guid}</guid><pubDate>Tue, 14 Feb 2012 15:00:00 GMT</pubDate>
<description>In the old place.</description></item></channel></rss>`
}

/** A site with the feed of another system, which is ours from the move on, at the same addresses. */
async function openMovingSite({ path, feed }: { path: string; feed: string }) {
  let ours: string | null = null
  const site: HttpServer = createServer(async (request, response) => {
    if (ours === null) {
      const isFeed = request.url === path
      response.writeHead(isFeed ? 200 : 404, { 'content-type': 'application/rss+xml' })
      response.end(isFeed ? feed : '')
      return
    }
    const answer = await fetch(ours + request.url, { redirect: 'manual' })
    const location = answer.headers.get('location')
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
      ...(location && { location }),
    })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    moveTo: (url: string) => {
      ours = url
    },
    close: async () => {
      site.closeAllConnections()
      await new Promise((done) => site.close(done))
    },
  }
}
