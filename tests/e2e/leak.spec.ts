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
import { type Sought, surfaces } from '#tests/e2e/support/surfaces.ts'

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

type Secrets = { recap: Made; character: Made; song: Made; image: Made; author: Made }

async function hide(word: string): Promise<{ fields: object } & Omit<Secrets, 'recap'>> {
  const { show } = publication
  const character = await create({
    staff,
    collection: 'characters',
    json: { show: show.id, name: `Person ${word}` },
  })
  const song = await create({ staff, collection: 'songs', json: { show: show.id, title: `Song ${word}` } })
  const author = await create({ staff, collection: 'authors', json: { name: `Author ${word}` } })
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
    authors: [{ author: author.id, role: 'writer' }],
    image: image.id,
    safeImage: image.id,
    body: text(`Words ${word} about [${word}](characters:${character.id}) and [${word}](songs:${song.id}).`),
  }
  return { fields, character, song, image, author }
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

async function crawl(target: Sought): Promise<Answer[]> {
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
async function expectNothing(ids: Omit<Sought, 'word'>): Promise<void> {
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

async function forget({
  recap,
  rev,
  character,
  song,
  image,
  author,
}: Secrets & { rev: number }): Promise<void> {
  const trashed = await change({
    staff,
    id: recap.id,
    base: rev,
    json: { deletedAt: new Date().toISOString() },
  })
  await staff({ path: `/recaps/${recap.id}?trash=true`, method: 'DELETE', base: trashed.rev })
  const others = { characters: character, songs: song, media: image, authors: author }
  for (const [collection, { id }] of Object.entries(others)) {
    await staff({ path: `/${collection}/${id}`, method: 'DELETE' })
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
