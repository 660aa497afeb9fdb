import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkNextLinks } from '#cms/jobs/check-links.ts'
import { publicReach } from '#cms/links/reach.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import type { Finding } from '#core/checks/model.ts'
import { env } from '#env'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { type FarEnd, openFarEnd } from '#tests/integration/support/far-end.ts'
import { buildDraft, buildEpisode, buildShow, liveRow, publish } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Link, Recap } from '#types'

let payload: Payload
let far: FarEnd
let recap: Recap
let writer: string

beforeAll(async () => {
  payload = await startPayload()
  far = await openFarEnd()
})

afterAll(async () => {
  await far.close()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  const episode = await buildEpisode({ payload, show: show.id, number: 2, title: 'The Callback' })
  recap = await buildDraft({ payload, episode: episode.id })
  writer = await signIn({ payload, role: 'writer' })
  far.seen.length = 0
})

const minute = 60_000
const day = 24 * 60 * minute

async function check(urls: string[]): Promise<Finding[]> {
  const { kind, episode, show } = recap
  const json = { kind, episode, show, body: linked(urls) }
  const { body, status } = await rest(config, {
    ...{ method: 'POST' as const, path: `/recaps/${recap.id}/check`, as: writer, json },
  })
  expect(status).toBe(200)
  return (body.findings as Finding[]).filter(({ rule }) => rule.includes('link') && rule !== 'unlinked-cast')
}

function linked(urls: string[]): Recap['body'] {
  const shape = { direction: null, format: '' as const, indent: 0 }
  const children = urls.map((url) => ({
    ...{ type: 'link', version: 3, fields: { linkType: 'custom', url }, ...shape },
    children: [{ type: 'text', text: url, version: 1 }],
  }))
  const root = {
    type: 'root',
    version: 1,
    ...shape,
    children: [{ type: 'paragraph', version: 1, ...shape, children }],
  }
  return { root } as Recap['body']
}

const rows = async (): Promise<Link[]> =>
  (await payload.find({ collection: 'links', sort: 'url', limit: 0, overrideAccess: true, depth: 0 })).docs

/** Asks everything that is due. */
async function askDue(reach = far.reach): Promise<void> {
  for (let begun = await checkNextLinks({ payload, reach }); begun; ) {
    await begun.done
    begun = await checkNextLinks({ payload, reach })
  }
}

const change = (data: Partial<Link>) =>
  payload.db.updateMany({ collection: 'links', where: { id: { exists: true } }, data })
const makeDue = () => change({ dueAt: '2020-01-01T00:00:00.000Z' })
const untilDue = (row: Link | undefined) => Date.parse(String(row?.dueAt)) - Date.now()

describe('the check of a form', () => {
  it('notes pages of other sites, and later warns of those that are gone or silent', async () => {
    const urls = ['/200', '/404', '/500', '/only-get'].map(far.url)
    expect(await check(urls)).toEqual([])
    expect(await rows()).toHaveLength(4)
    expect(far.seen).toEqual([])
    expect(await check(urls)).toEqual([])
    await askDue()
    expect(await check(urls)).toMatchObject([
      {
        rule: 'silent-link',
        level: 'warning',
        message: expect.stringMatching(/404” leads to a page that is gone/),
      },
      {
        rule: 'silent-link',
        level: 'warning',
        message: expect.stringMatching(/500” leads to .* not answer/),
      },
    ])
  })

  it('notes a page once, whatever part of it a link leads to, and nothing that is no page of another site', async () => {
    await check([
      ...['https://far.example/a#one', 'https://FAR.example/a#two', 'HTTPS://far.example:443/a'],
      ...['/shows/smash', '#here', 'mailto:a@far.example', env.SITE_URL, `${env.SITE_URL}/shows/smash`],
      ...['ftp://far.example/', 'https://[', `https://far.example/${'a'.repeat(2000)}`],
    ])
    expect((await rows()).map(({ url }) => url)).toEqual(['https://far.example/a'])
  })

  it('notes at most a hundred', async () => {
    await check(Array.from({ length: 120 }, (_, index) => `https://far.example/${index}`))
    expect(await rows()).toHaveLength(100)
  })

  it('does no harm when two are made at once', async () => {
    const all = ['https://far.example/a', 'https://far.example/b']
    await Promise.all([check(all), check(all.toReversed()), check([...all, 'https://far.example/c'])])
    await check([...all, 'https://far.example/c'])
    expect((await rows()).map(({ url }) => url)).toEqual([...all, 'https://far.example/c'])
  })

  it('remembers by the day that a link is still wanted', async () => {
    const url = 'https://far.example/a'
    await check([url])
    const before = (await rows())[0]?.askedAt
    await check([url])
    expect((await rows())[0]?.askedAt).toEqual(before)
    await change({ askedAt: '2020-01-01T00:00:00.000Z' })
    await check([url])
    expect(Date.parse(String((await rows())[0]?.askedAt))).toBeGreaterThan(Date.now() - minute)
  })
})

it('publishing notes nothing and is never refused for a page of another site', async () => {
  const urls = [far.url('/404'), far.url('/500')]
  await check(urls)
  await askDue()
  const body = linked([...urls, 'https://far.example/new'])
  await publish({ payload, id: recap.id, base: recap.rev ?? 0, data: { body } })
  expect((await liveRow({ payload, id: recap.id }))?._status).toBe('published')
  expect(await rows()).toHaveLength(2)
})

describe('the job', () => {
  it.each([
    ['/200', 'works', 7 * day],
    ['/404', 'gone', day],
    ['/500', 'silent', 10 * minute],
  ])('after the answer %s looks again in its time', async (path, state, pause) => {
    await check([far.url(path)])
    await askDue()
    const [row] = await rows()
    expect(row).toMatchObject({ state, checkedAt: expect.anything(), tries: state === 'silent' ? 1 : 0 })
    expect(Math.abs(untilDue(row) - pause)).toBeLessThan(minute)
  })

  it('tries again after ten minutes, an hour, and then daily, until there is an answer', async () => {
    await check([far.url('/resets')])
    for (const pause of [10 * minute, 60 * minute, day, day]) {
      await makeDue()
      await askDue()
      const [row] = await rows()
      expect(Math.abs(untilDue(row) - pause)).toBeLessThan(minute)
    }
    await change({ url: far.url('/200') })
    await makeDue()
    await askDue()
    expect((await rows())[0]).toMatchObject({ state: 'works', tries: 0 })
  })

  it('asks once where it is ticked twice, and not before it is due again', async () => {
    await check([far.url('/200')])
    const [first, second] = await Promise.all([
      checkNextLinks({ payload, reach: far.reach }),
      checkNextLinks({ payload, reach: far.reach }),
    ])
    expect([first, second].filter(Boolean)).toHaveLength(1)
    await (first ?? second)?.done
    await askDue()
    expect(far.seen).toHaveLength(1)
  })

  it('asks five at a time, the longest due first', async () => {
    const paths = Array.from({ length: 7 }, (_, index) => `/20${index}`)
    for (const path of paths) await check([far.url(path)])
    await (await checkNextLinks({ payload, reach: far.reach }))?.done
    const asked = () => far.seen.map(({ request }) => request.slice('HEAD '.length)).toSorted()
    expect(asked()).toEqual(paths.slice(0, 5))
    await askDue()
    expect(asked()).toEqual(paths)
  })

  it('forgets a link that nobody has asked about for sixty days, without asking it', async () => {
    await check([far.url('/200'), far.url('/204')])
    const where = { url: { equals: far.url('/200') } }
    const askedAt = new Date(Date.now() - 61 * day).toISOString()
    await payload.db.updateMany({ collection: 'links', where, data: { askedAt } })
    await askDue()
    expect(far.seen.map(({ request }) => request)).toEqual(['HEAD /204'])
    expect((await rows()).map(({ url }) => url)).toEqual([far.url('/204')])
  })

  it('asks nothing of this machine, by itself', async () => {
    const before = far.connections()
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      'localhost',
      'far.localhost',
      '[::1]',
      '169.254.169.254',
    ]
    await check(hosts.map((host) => `http://${host}:${far.port}/200`))
    await askDue({ ...publicReach, isOpen: () => true })
    expect((await rows()).map(({ state }) => state)).toEqual((await rows()).map(() => 'silent'))
    await makeDue()
    for (let begun = await checkNextLinks({ payload }); begun; begun = await checkNextLinks({ payload }))
      await begun.done
    expect(far.connections()).toBe(before)
  })
})
