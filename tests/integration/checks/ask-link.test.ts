import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askLink } from '#cms/links/ask-link.ts'
import { publicReach } from '#cms/links/reach.ts'
import { type FarEnd, openFarEnd } from '#tests/integration/support/far-end.ts'

let far: FarEnd

beforeAll(async () => {
  far = await openFarEnd()
})

afterAll(async () => {
  await far.close()
})

beforeEach(() => {
  far.seen.length = 0
})

const ask = (path: string, patience = 5000) => askLink({ url: far.url(path), reach: far.reach, patience })
const requests = () => far.seen.map(({ request }) => request)

describe('a page of another site', () => {
  it.each([
    ...[
      '/200',
      '/204',
      '/300',
      '/304',
      '/401',
      '/403',
      '/429',
      '/451',
      '/only-get',
      '/not-for-head',
      '/endless',
    ],
    ...['/hops/5', '/to?/200', '/to?%2Fcaf%C3%A9'],
  ])('that answers as %s is there', async (path) => {
    expect(await ask(path)).toBe('works')
  })

  it.each(['/404', '/410', '/to?/404'])('that answers as %s is gone', async (path) => {
    expect(await ask(path)).toBe('gone')
  })

  it.each([
    ...['/500', '/503', '/resets', '/circle', '/hops/6', '/to?mailto:a@far.example', '/to?http://'],
    ...['/to?ftp://far.example/', '/to?/500'],
  ])('that answers as %s is silent', async (path) => {
    expect(await ask(path)).toBe('silent')
  })

  it('is silent where it does not answer in time, or where its name does not', async () => {
    expect(await ask('/hangs', 100)).toBe('silent')
    const never = { ...far.reach, resolve: () => new Promise<string[]>(() => undefined) }
    expect(await askLink({ url: far.url('/200'), reach: never, patience: 100 })).toBe('silent')
    const fails = { ...far.reach, resolve: () => Promise.reject(new Error('SERVFAIL')) }
    expect(await askLink({ url: far.url('/200'), reach: fails })).toBe('silent')
    const nowhere = { ...far.reach, resolve: async () => [] }
    expect(await askLink({ url: far.url('/200'), reach: nowhere })).toBe('silent')
    expect(requests()).toEqual(['HEAD /hangs'])
  })

  it('is silent where it does not speak TLS', async () => {
    const url = far.url('/200').replace('http:', 'https:')
    expect(await askLink({ url, reach: far.reach })).toBe('silent')
    expect(requests()).toEqual([])
  })

  it('is asked with HEAD, with GET only where that helps, and told nothing of us', async () => {
    await ask('/200')
    await ask('/429')
    await ask('/only-get')
    expect(requests()).toEqual(['HEAD /200', 'HEAD /429', 'HEAD /only-get', 'GET /only-get'])
    for (const { headers } of far.seen)
      expect(headers).toEqual({
        host: `far.example:${far.port}`,
        'user-agent': 'Previously link check',
        accept: '*/*',
        connection: expect.any(String),
      })
  })

  it('is asked five redirects on, and no further', async () => {
    await ask('/circle')
    expect(requests()).toHaveLength(6)
  })
})

describe('the address that was checked', () => {
  it('is the one that is asked, though the name should mean another by then', async () => {
    const asked: string[] = []
    const reach = {
      ...far.reach,
      resolve: async (host: string) => {
        asked.push(host)
        return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2']
      },
    }
    expect(await askLink({ url: far.url('/only-get'), reach })).toBe('works')
    expect(asked).toEqual(['far.example'])
    expect(far.seen[0]?.host).toBe(`far.example:${far.port}`)
  })

  it('is checked at each hop, and one that is not allowed forbids them all', async () => {
    const reach = {
      ...far.reach,
      resolve: async (host: string) =>
        ({ 'inside.example': ['10.0.0.1'], 'both.example': ['127.0.0.1', '10.0.0.1'] })[host] ?? [
          '127.0.0.1',
        ],
    }
    for (const host of [
      'inside.example',
      'both.example',
      '127.0.0.2',
      '10.0.0.1',
      '[::1]',
      'user:word@far.example',
    ]) {
      const target = `http://${host}:${far.port}/200`
      expect(await askLink({ url: far.url(`/to?${encodeURIComponent(target)}`), reach }), host).toBe('silent')
      expect(await askLink({ url: target, reach }), host).toBe('silent')
    }
    expect(requests().filter((request) => request.endsWith('/200'))).toEqual([])
    expect(await askLink({ url: far.url('/to?http://far.example:1/'), reach })).toBe('silent')
  })
})

describe('on the public web', () => {
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '127.0.0.1.',
      '0.0.0.0',
      '0',
    ],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
    ...['localhost', 'LOCALHOST.', 'far.localhost', 'a.far.localhost.', '①②⑦.0.0.1', 'user:word@127.0.0.1'],
    ...['printer.local', 'metadata.google.internal', 'router.home.arpa', 'database'],
  ]

  it.each(hosts)('%s is never asked', async (host) => {
    const before = far.connections()
    // The port of the far end counts as open, and every name leads there: only the address keeps it from being asked.
    const reach = { ...publicReach, isOpen: () => true, resolve: async () => ['127.0.0.1'] }
    const url = `http://${host}:${far.port}/200`
    expect(await askLink({ url, reach, patience: 2000 })).toBe('silent')
    expect(await askLink({ url, reach: { ...publicReach, isOpen: () => true }, patience: 2000 })).toBe(
      'silent',
    )
    expect(far.connections()).toBe(before)
  })

  it.each(['localhost', 'far.localhost', 'database', 'printer.local'])(
    '%s is not even looked up',
    async (host) => {
      const looked: string[] = []
      const resolve = async (name: string) => {
        looked.push(name)
        return ['127.0.0.1']
      }
      await askLink({ url: `http://${host}/`, reach: { ...far.reach, isOpen: () => true, resolve } })
      expect(looked).toEqual([])
    },
  )

  it.each(['http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/', 'http://10.0.0.1/'])(
    '%s is silent at once',
    async (url) => {
      const began = Date.now()
      expect(await askLink({ url, reach: publicReach })).toBe('silent')
      expect(Date.now() - began).toBeLessThan(1000)
    },
  )

  it.each([
    ...[
      'http://far.example:8080/',
      'http://far.example:22/',
      'https://far.example:8443/',
      'ftp://far.example/',
    ],
    ...['file:///etc/passwd', 'javascript:1', 'http://user@far.example/', 'no address', ''],
  ])('%s is not asked', async (url) => {
    const looked: string[] = []
    const resolve = async (name: string) => {
      looked.push(name)
      return []
    }
    expect(await askLink({ url, reach: { ...publicReach, resolve } })).toBe('silent')
    expect(looked).toEqual([])
  })

  it.each([
    'http://far.example/',
    'http://far.example:443/',
    'https://far.example/',
    'https://far.example:80/',
  ])('%s is looked up', async (url) => {
    const looked: string[] = []
    const resolve = async (name: string) => {
      looked.push(name)
      return ['127.0.0.1']
    }
    expect(await askLink({ url, reach: { ...publicReach, resolve } })).toBe('silent')
    expect(looked).toEqual(['far.example'])
  })
})
