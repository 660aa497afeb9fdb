import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import {
  change,
  create,
  type Made,
  makeDraft,
  makeLive,
  makePublication,
  type Publication,
  text,
} from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

const secret = 'zqxjkvbw'
const nothing = 'wbvkjxqz'

let server: Server
let staff: Staff
let publication: Publication

test.beforeAll(async () => {
  server = await startServer()
  staff = await firstAdmin(server)
  publication = await makePublication(staff)
})

test.afterAll(async () => {
  await server.remove()
})

type Secrets = { recap: Made; character: Made; song: Made; image: Made }

async function hide(word: string): Promise<{ fields: object } & Omit<Secrets, 'recap'>> {
  const { show } = publication
  const character = await create({
    staff,
    collection: 'characters',
    json: { show: show.id, name: `Person ${word}` },
  })
  const song = await create({ staff, collection: 'songs', json: { show: show.id, title: `Song ${word}` } })
  const form = new FormData()
  const png = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), `${word}.png`)
  form.append('_payload', JSON.stringify({ alt: `Picture of ${word}` }))
  const { body } = await staff({ path: '/media', method: 'POST', body: form })
  const image: Made = body.doc
  const fields = {
    headline: `Inside ${word}`,
    safeHeadline: `Outside ${word}`,
    dek: `Dek ${word}`,
    safeDek: `Safe dek ${word}`,
    authors: [`Author ${word}`],
    image: image.id,
    safeImage: image.id,
    body: text(`Words ${word} about [${word}](characters:${character.id}) and [${word}](songs:${song.id}).`),
  }
  return { fields, character, song, image }
}

type Answer = { address: string; status: number; text: string; length: number }

// A page is sent in as many pieces as the moment makes: what wraps each piece says nothing.
const flushes = /<script>self\.__next_f\.push\(\[1,"|"\]\)<\/script>/g

async function ask(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(server.url + address, { redirect: 'manual', ...init })
  const bytes = Buffer.from(await response.arrayBuffer())
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return {
    address,
    status: response.status,
    text: `${head}\n${bytes.toString('latin1')}`,
    length: bytes.toString('latin1').replace(flushes, '').length,
  }
}

const rsc = { headers: { rsc: '1' } }

/** Every address at which a stranger might find a word; `word` and the ids are what is sought. */
function surfaces({
  word,
  recap,
  character,
  song,
  image,
}: { word: string } & Record<keyof Secrets, string>): [string, RequestInit?][] {
  const show = '/shows/smash'
  const pages = [
    '/',
    show,
    `${show}/s01e01`,
    `${show}/s01e02`,
    `${show}/s01e02/outside-${word}`,
    `${show}/characters/person-${word}`,
    `${show}/songs/song-${word}`,
    '/sitemap.xml',
    '/robots.txt',
    '/feed.xml',
    `${show}/feed.xml`,
    `/preview/${recap}`,
    `/admin/collections/recaps/${recap}`,
  ]
  const files = [
    `/media/${image}/640.webp`,
    `/media/${image}/640.jpeg`,
    `/api/media/file/${word}.png`,
    `/_next/image?url=${encodeURIComponent(`/media/${image}/640.webp`)}&w=640&q=75`,
    `/_next/image?url=${encodeURIComponent(`/api/media/file/${word}.png`)}&w=640&q=75`,
  ]
  const queries = [
    `where[headline][like]=${word}`,
    `where[body][contains]=${word}`,
    `where[or][0][safeHeadline][equals]=Outside%20${word}`,
    `where[image.alt][like]=${word}`,
    'select[headline]=true',
    'depth=5',
    'sort=-headline',
    'draft=true',
    'trash=true',
    `joins[x][where][headline][like]=${word}`,
  ]
  const collections = [
    'recaps',
    'shows',
    'seasons',
    'episodes',
    'characters',
    'people',
    'songs',
    'performances',
    'tags',
    'media',
    'mentions',
    'addresses',
    'outbox',
    'schedules',
    'users',
  ]
  const rest = collections.flatMap((collection) => queries.map((query) => `/api/${collection}?${query}`))
  const ids = [
    `/api/recaps/${recap}`,
    `/api/recaps/${recap}?draft=true`,
    `/api/recaps/${recap}/status`,
    `/api/recaps/versions?where[parent][equals]=${recap}`,
    `/api/recaps/count?where[headline][like]=${word}`,
    `/api/characters/${character}`,
    `/api/songs/${song}`,
    `/api/media/${image}`,
  ]
  const json = { 'content-type': 'application/json' }
  const write = (body: object): RequestInit => ({
    method: 'PATCH',
    headers: { ...json, 'x-base-revision': '1' },
    body: JSON.stringify(body),
  })
  const writes: [string, RequestInit][] = [
    [`/api/recaps/${recap}`, write({ headline: 'x' })],
    [`/api/recaps/${recap}`, write({ _status: 'draft' })],
    [`/api/recaps/${recap}`, write({ deletedAt: '2026-01-01T00:00:00Z' })],
    [`/api/recaps/${recap}`, { method: 'DELETE', headers: { 'x-base-revision': '1' } }],
    [
      `/api/recaps/${recap}/schedule`,
      { method: 'POST', headers: json, body: '{"at":"2030-01-01T00:00:00Z"}' },
    ],
    [`/api/recaps/${recap}/duplicate`, { method: 'POST', headers: json, body: '{}' }],
    [`/api/recaps?where[headline][like]=${word}`, write({ dek: 'x' })],
    ['/api/internal/tick', { method: 'POST' }],
    ['/api/payload-jobs/run', {}],
    [
      '/api/graphql',
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: `{Recaps(where:{headline:{like:"${word}"}}){docs{id}}}` }),
      },
    ],
  ]
  const plain: [string, RequestInit?][] = [...pages, ...files, ...rest, ...ids].map((address) => [address])
  const payloads: [string, RequestInit?][] = pages.flatMap((address) => [
    [address, rsc],
    [`${address}?_rsc=1`, rsc],
  ])
  return [...plain, ...payloads, ...writes]
}

async function crawl(target: { word: string } & Record<keyof Secrets, string>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const [address, init] of surfaces(target)) answers.push(await ask(address, init))
  return answers
}

const unknown = {
  recap: crypto.randomUUID(),
  character: crypto.randomUUID(),
  song: crypto.randomUUID(),
  image: crypto.randomUUID(),
}

/** Neither the word nor a difference from what does not exist may be found. */
async function expectNothing(ids: Record<keyof Secrets, string>): Promise<void> {
  const sought = await crawl({ word: secret, ...ids })
  const compared = await crawl({ word: nothing, ...unknown })
  const strangers = new RegExp(Object.values(ids).join('|'))
  for (const [index, answer] of sought.entries()) {
    const own = answer.text.split(answer.address).join('').split(encodeURIComponent(answer.address)).join('')
    const echoed = answer.address.includes(secret) || answer.address.includes('%7B')
    expect(echoed || !own.includes(secret), `${answer.address} holds the word`).toBe(true)
    expect(strangers.test(answer.address) || !strangers.test(own), `${answer.address} names an id`).toBe(true)
    expect({ status: answer.status, length: answer.length }, answer.address).toEqual({
      status: compared[index]?.status,
      length: compared[index]?.length,
    })
  }
}

const idsOf = (secrets: Secrets) => ({
  recap: secrets.recap.id,
  character: secrets.character.id,
  song: secrets.song.id,
  image: secrets.image.id,
})

async function forget({ recap, rev, character, song, image }: Secrets & { rev: number }): Promise<void> {
  const trashed = await change({
    staff,
    id: recap.id,
    base: rev,
    json: { deletedAt: new Date().toISOString() },
  })
  await staff({ path: `/recaps/${recap.id}?trash=true`, method: 'DELETE', base: trashed.rev })
  for (const path of [`/characters/${character.id}`, `/songs/${song.id}`, `/media/${image.id}`]) {
    await staff({ path, method: 'DELETE' })
  }
}

test('what a draft holds is nowhere', async () => {
  const { fields, ...records } = await hide(secret)
  const recap = await makeDraft({ staff, episode: publication.callback.id, ...fields })
  await expectNothing(idsOf({ recap, ...records }))
  await forget({ recap, rev: recap.rev, ...records })
})

test('what a schedule holds is nowhere', async () => {
  const { fields, ...records } = await hide(secret)
  const recap = await makeDraft({ staff, episode: publication.callback.id, ...fields })
  const json = { at: '2040-01-01T00:00:00.000Z' }
  const { body } = await staff({
    path: `/recaps/${recap.id}/schedule`,
    method: 'POST',
    json,
    base: recap.rev,
  })
  await expectNothing(idsOf({ recap, ...records }))
  await forget({ recap, rev: body.rev, ...records })
})

test('what was live is found, and then unpublished, trashed and deleted it is nowhere', async () => {
  const { fields, ...records } = await hide(secret)
  const recap = await makeLive({ staff, episode: publication.callback.id, ...fields })
  const ids = idsOf({ recap, ...records })
  const found = await crawl({ word: secret, ...ids })
  const shown = found
    .filter(({ status, text: answer }) => status === 200 && answer.includes(secret))
    .map(({ address }) => address)
  expect(shown).toEqual(
    expect.arrayContaining([
      '/',
      '/shows/smash',
      '/shows/smash/s01e02',
      `/shows/smash/s01e02/outside-${secret}`,
      `/shows/smash/characters/person-${secret}`,
      `/shows/smash/songs/song-${secret}`,
      '/sitemap.xml',
      '/feed.xml',
      '/shows/smash/feed.xml',
    ]),
  )
  expect(found.find(({ address }) => address === `/media/${records.image.id}/640.webp`)?.status).toBe(200)
  expect(shown.filter((address) => address.startsWith('/api') || address.startsWith('/_next'))).toEqual([])
  const unpublished = await change({ staff, id: recap.id, base: recap.rev, json: { _status: 'draft' } })
  await expectNothing(ids)
  const again = await change({ staff, id: recap.id, base: unpublished.rev, json: { _status: 'published' } })
  const trashed = await change({
    staff,
    id: recap.id,
    base: again.rev,
    json: { deletedAt: new Date().toISOString() },
  })
  await expectNothing(ids)
  await staff({ path: `/recaps/${recap.id}?trash=true`, method: 'DELETE', base: trashed.rev })
  await expectNothing(ids)
})
