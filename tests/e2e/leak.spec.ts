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

// Some hundred addresses, asked again and again.
test.describe.configure({ timeout: 400_000 })

test.beforeAll(async () => {
  server = await startServer()
  staff = await firstAdmin(server)
  publication = await makePublication(staff)
})

test.afterAll(async () => {
  await server.remove()
})

type Secrets = Record<
  'recap' | 'character' | 'song' | 'cued' | 'performance' | 'image' | 'author' | 'person' | 'tag',
  Made
>

async function hide(word: string): Promise<{ fields: object } & Omit<Secrets, 'recap'>> {
  const { show, callback } = publication
  const make = (collection: string, json: object) => create({ staff, collection, json })
  const person = await make('people', { name: `Player ${word}` })
  const performers = [{ person: person.id }]
  const character = await make('characters', { show: show.id, name: `Person ${word}`, performers })
  const song = await make('songs', { show: show.id, title: `Song ${word}` })
  const cued = await make('songs', { show: show.id, title: `Cue ${word}` })
  const sung = { episode: callback.id, song: cued.id, characters: [character.id], note: `Note ${word}` }
  const performance = await make('performances', { ...sung, setting: 'stage', extent: 'whole', order: 1 })
  const author = await make('authors', { name: `Author ${word}` })
  const tag = await make('tags', { name: `Tag ${word}` })
  const image = await picture(word)
  await keepSecrets([{ words: `Secret ${word}` }])
  const fields = {
    headline: `Inside ${word}`,
    safeHeadline: `Outside ${word}`,
    dek: `Dek ${word}`,
    safeDek: `Safe dek ${word}`,
    authors: [{ author: author.id, role: 'writer' }],
    tags: [tag.id],
    image: image.id,
    safeImage: image.id,
    body: text(
      `Words ${word} about [${word}](characters:${character.id}) and [${word}](songs:${song.id}).{characters:${character.id}}`,
      `::song(performances:${performance.id})`,
      `::image(media:${image.id}) Caption ${word}`,
      `::spoiler(episodes:${callback.id}) Hidden ${word} of [${word}](characters:${character.id}).`,
      `::embed(https://youtu.be/${word}abc)`,
    ),
  }
  return { fields, character, song, cued, performance, image, author, person, tag }
}

/** Of the episode that everything here is about. */
async function keepSecrets(secrets: { words: string }[]): Promise<void> {
  await staff({ path: `/episodes/${publication.callback.id}`, method: 'PATCH', json: { secrets } })
}

async function picture(word: string): Promise<Made> {
  const form = new FormData()
  const png = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), `${word}.png`)
  form.append('_payload', JSON.stringify({ alt: `Picture of ${word}` }))
  const { body } = await staff({ path: '/media', method: 'POST', body: form })
  return body.doc
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
  performance: crypto.randomUUID(),
  image: crypto.randomUUID(),
}

/** Whether an answer may repeat what it was asked. */
function isEcho(address: string): boolean {
  return address.includes(secret) || address.includes('%7B')
}

/** Neither the word nor a difference from what does not exist may be found. */
async function expectNothing(ids: Omit<Sought, 'word'>): Promise<void> {
  const sought = await crawl({ word: secret, ...ids })
  const compared = await crawl({ word: nothing, ...unknown })
  const strangers = new RegExp(Object.values(ids).join('|'))
  for (const [index, answer] of sought.entries()) {
    const own = answer.text.split(answer.address).join('').split(encodeURIComponent(answer.address)).join('')
    expect(isEcho(answer.address) || !own.includes(secret), `${answer.address} holds the word`).toBe(true)
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
  performance: secrets.performance.id,
  image: secrets.image.id,
})

async function forget({ recap, rev, ...records }: Secrets & { rev: number }): Promise<void> {
  const json = { deletedAt: new Date().toISOString() }
  const trashed = await change({ staff, id: recap.id, base: rev, json })
  await staff({ path: `/recaps/${recap.id}?trash=true`, method: 'DELETE', base: trashed.rev })
  const { performance, cued, character, song, image, author, person, tag } = records
  const paths = [
    `/performances/${performance.id}`,
    `/songs/${cued.id}`,
    `/songs/${song.id}`,
    `/characters/${character.id}`,
    `/media/${image.id}`,
    `/authors/${author.id}`,
    `/people/${person.id}`,
    `/tags/${tag.id}`,
  ]
  for (const path of paths) await staff({ path, method: 'DELETE' })
  await keepSecrets([])
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
      `/shows/smash/songs/cue-${secret}`,
      '/shows/smash/season/1',
      '/shows/smash/characters',
      `/shows/smash/tags/tag-${secret}`,
      `/songs/song-${secret}`,
      `/people/player-${secret}`,
      `/authors/author-${secret}`,
      `/tags/tag-${secret}`,
      '/recaps',
      '/songs',
      '/sitemaps/1.xml',
      '/news-sitemap.xml',
      '/feed.xml',
      '/shows/smash/feed.xml',
    ]),
  )
  for (const address of [`/media/${records.image.id}/640.webp`, `/cards/${recap.id}.png`]) {
    expect(found.find((answer) => answer.address === address)?.status, address).toBe(200)
  }
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

test('what a spoiler hides is on the page of its recap, and there in the text only', async () => {
  // What the other tests hid is still there.
  const hidden = `${secret}spoiler`
  const { character, performance, image, ...records } = await hide(hidden)
  const other = await create({ staff, collection: 'authors', json: { name: 'Ada Hall' } })
  const recap = await makeLive({
    ...{ staff, episode: publication.callback.id, headline: 'Plain inside', safeHeadline: 'Plain face' },
    ...{ authors: [{ author: other.id, role: 'writer' }] },
    body: text(
      'Words.',
      `::spoiler(episodes:${publication.callback.id}) Hidden ${hidden} of [${hidden}](characters:${character.id}).`,
    ),
  })
  const ids = { recap: recap.id, character: character.id, song: records.song.id }
  const answers = await crawl({ word: hidden, ...ids, performance: performance.id, image: image.id })
  const holding = answers.filter(({ address, text: answer }) => !isEcho(address) && answer.includes(hidden))
  expect(holding.map(({ address }) => address)).toEqual([])
  const page = await ask('/shows/smash/s01e02/plain-face')
  expect(page.text).toContain(`Hidden ${hidden}`)
  const told =
    page.text.match(/<(?:meta|link|title)\b[^>]*>|<title>.*?<\/title>|ld\+json">.*?<\/script>/gs) ?? []
  expect(told.join('\n')).toContain('Plain face')
  expect(told.join('\n')).not.toContain(hidden)
  await forget({ recap, rev: recap.rev, character, performance, image, ...records })
})
