import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser'
import { parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import vnu from 'vnu-jar'
import { once } from '#tests/e2e/support/once.ts'
import { seededPages } from '#tests/e2e/support/seeded-pages.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { signIn } from '#tests/e2e/support/staff.ts'

let server: Server

const pages = { ...seededPages, 'not found': '/shows/smash/nothing-here' }

// Pages that are no page of the site at the address that is asked for.
const beside = {
  'a filtered ledger': '/shows/smash/songs?kind=covers&order=title',
  'no preview': `/preview/${'A'.repeat(43)}`,
  'a fault': '/interrupted',
}

test.beforeAll(async () => {
  server = await startServer({ seed: true })
})

test.afterAll(async () => {
  await server.remove()
})

test.describe('the feed', () => {
  const recapsOf = async () => {
    const staff = await signIn(server)
    const { body } = await staff({
      path: '/recaps?depth=1&limit=30&where[_status][equals]=published&sort=-firstPublishedAt',
    })
    return body.docs as {
      feedId: string
      safeHeadline: string
      authors: { author: { name: string } }[]
      firstPublishedAt: string
    }[]
  }

  test('says the same to three independent parsers', async () => {
    const xml = await (await fetch(`${server.url}/feed.xml`)).text()
    const recaps = await recapsOf()
    const titles = recaps.map(({ safeHeadline }) => safeHeadline)
    const ids = recaps.map(({ feedId }) => feedId)

    const smith = parseRssFeed(xml)
    expect(smith.items?.map(({ title }) => title)).toEqual(titles)
    expect(smith.items?.map(({ guid }) => guid?.value)).toEqual(ids)
    const callback = smith.items?.find(({ title }) => title === 'After the callback')
    expect(callback?.content?.encoded).toContain(
      `href="${server.url}/shows/smash/characters/karen-cartwright"`,
    )
    expect(smith.items?.[0]?.dc?.creators).toEqual(recaps[0]?.authors.map(({ author }) => author.name))

    const rowan = parseWithRowan(xml)
    expect(rowan.items.map(({ title }) => title)).toEqual(titles)
    expect(rowan.items.map(({ id }) => id)).toEqual(ids)
    expect(rowan.self).toBe(`${server.url}/feed.xml`)

    const plain = await new RssParser().parseString(xml)
    expect(plain.items.map(({ title }) => title)).toEqual(titles)
    expect(plain.items.map(({ isoDate }) => isoDate?.slice(0, 19))).toEqual(
      recaps.map(({ firstPublishedAt }) => firstPublishedAt.slice(0, 19)),
    )
  })

  test('has every address absolute', async () => {
    for (const path of ['/feed.xml', '/shows/smash/feed.xml']) {
      const xml = await (await fetch(server.url + path)).text()
      const addresses = [...xml.matchAll(/(?:href|src)=(?:"|&quot;)([^"&]*)/g)].map(([, address]) => address)
      expect(addresses.length, path).toBeGreaterThan(0)
      for (const address of addresses) expect(address, path).toMatch(/^https?:\/\//)
    }
  })

  test('answers conditional requests', async () => {
    const ask = (headers: Record<string, string>, method = 'GET') =>
      fetch(`${server.url}/feed.xml`, { method, headers })
    const first = await ask({})
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    await first.arrayBuffer()
    const cases: [Record<string, string>, number][] = [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': `"other", W/${etag.replace(/^W\//, '')}` }, 304],
      [{ 'if-none-match': '*' }, 304],
      [{ 'if-none-match': '"other"' }, 200],
      [{ 'if-none-match': '"other"', 'if-modified-since': modified }, 200],
      [{ 'if-modified-since': modified }, 304],
      [{ 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }, 200],
      [{ 'if-modified-since': 'nonsense' }, 200],
    ]
    for (const [headers, status] of cases) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(headers, method)
        const what = `${method} ${JSON.stringify(headers)}`
        expect(answer.status, what).toBe(status)
        const body = await answer.arrayBuffer()
        expect(body.byteLength > 0, what).toBe(method === 'GET' && status === 200)
        expect(answer.headers.get('vary')?.toLowerCase(), what).toContain('accept-encoding')
        expect(answer.headers.get('cache-control'), what).toBe('public, max-age=0, must-revalidate')
      }
    }
    const zipped = await ask({ 'accept-encoding': 'gzip' })
    const plain = await ask({ 'accept-encoding': 'identity' })
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(await zipped.text()).toBe(await plain.text())
  })
})

// Left to who asks for it, though WCAG 2.2 has it.
const options = { rules: { 'target-size': { enabled: true } } }

for (const [name, path] of Object.entries({ ...pages, ...beside })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${name}, ${colorScheme}`, once, async ({ browser }) => {
      const viewport = colorScheme === 'dark' ? { width: 390, height: 844 } : { width: 1280, height: 900 }
      const context = await browser.newContext({ colorScheme, viewport })
      const page = await context.newPage()
      await page.goto(server.url + path)
      // axe does not see that the field of the title card reaches up behind the masthead; the contrast of what
      // stands on a field is held for every colour by the tests of `core/colour`.
      const { violations } = await new AxeBuilder({ page }).options(options).analyze()
      const inMasthead = (target: unknown) =>
        page.locator(String(target)).evaluate((node) => node.closest('body > header') !== null)
      const found: string[] = []
      for (const { id, nodes } of violations) {
        for (const { html, target } of nodes)
          if (id !== 'color-contrast' || !(await inMasthead(target[0]))) found.push(`${id}: ${html}`)
      }
      expect(found).toEqual([])
      await context.close()
    })
  }
}

test('a preview that is not there, and a fault, say so without a script', async () => {
  const words = {
    [beside['no preview']]: 'There is no preview here',
    '/preview/recaps/nothing': 'There is no preview here',
  }
  for (const [path, sentence] of Object.entries({
    ...words,
    [beside['a fault']]: 'We interrupt this programme',
  })) {
    const response = await fetch(server.url + path)
    const html = await response.text()
    expect([response.status, html.match(/<h1[ >]/g)?.length], path).toEqual([404, 1])
    expect(html, path).toContain(sentence)
    expect(html, path).toContain('rel="stylesheet"')
    expect(html, path).toMatch(/<meta name="robots" content="[^"]*noindex/)
  }
})

test('the Nu HTML checker finds nothing on any page type', once, async () => {
  test.skip(Boolean(process.env.E2E_WITHOUT_JAVA), process.env.E2E_WITHOUT_JAVA)
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'previously-nu-'))
  for (const [name, path] of Object.entries(pages)) {
    const html = await (await fetch(server.url + path)).text()
    await writeFile(join(folder, `${name.replaceAll(' ', '-')}.html`), html)
  }
  const check = promisify(execFile)('java', ['-jar', vnu, '--errors-only', '--format', 'json', folder])
  const { stderr } = await check.catch((error: { stderr: string }) => error)
  await rm(folder, { recursive: true })
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; message: string; extract?: string }[]
  }
  expect(
    messages.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`),
  ).toEqual([])
})
