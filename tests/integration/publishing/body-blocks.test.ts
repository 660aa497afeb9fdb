import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { toRss } from '#core/feed/rss.ts'
import { getMedia } from '#data/media.ts'
import { readRecapAt } from '#data/recap.ts'
import { readSongAt } from '#data/song.ts'
import { feedAt } from '#tests/integration/data/feed-at.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildShow,
  buildSong,
  newest,
  publish,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Media, Performance, Recap } from '#types'

const write = { depth: 0, overrideAccess: true } as const

let payload: Payload
let world: World
let later: Episode
let image: Media
let performance: Performance

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  const airsAt = '2012-02-14T03:00:00Z'
  await payload.update({ collection: 'episodes', id: world.episode.id, data: { airsAt }, ...write })
  later = await buildEpisode({ payload, show: world.show.id, number: 15, title: 'Bombshell' })
  const song = await buildSong({ payload, show: world.show.id, title: 'Beautiful' })
  performance = await buildPerformance({
    ...{ payload, episode: world.episode.id, song: song.id, characters: [world.karen.id] },
  })
  image = await payload.create({
    ...{ collection: 'media', data: { alt: 'A stage' }, file: await picture(), overrideAccess: true },
  })
})

const body = () =>
  text(
    'Then she sings.',
    `::song(performances:${performance.id})`,
    `::image(media:${image.id}) Opening night`,
    `::spoiler(episodes:${later.id}) [Karen](characters:${world.karen.id}) gets the part.`,
    '::embed(https://youtu.be/dQw4w9WgXcQ)',
  )

async function live(): Promise<Recap> {
  return await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Blocks', body: body() })
}

async function page(slug = 'blocks') {
  const answer = await readRecapAt(read(payload), paths.recap.replace('outside', slug))
  return answer.kind === 'page' ? answer.page : null
}

const bytes = () => getMedia({ id: image.id, rendition: { width: 320, format: 'webp' } })

describe('a live text', () => {
  it('prints its song cues, pictures, spoilers and embeds from their records', async () => {
    await live()
    const recap = await page()
    const [, cue, figure, spoiler, embed] = recap?.body ?? []
    const singers = [{ name: 'Karen Cartwright', path: paths.karen }]
    const song = { name: 'Beautiful', path: '/shows/smash/songs/beautiful' }
    expect(cue).toMatchObject({ kind: 'cue', line: { song, singers, setting: 'stage' } })
    expect(figure).toMatchObject({ image: { alt: 'A stage', width: 640 }, caption: 'Opening night' })
    expect(spoiler).toMatchObject({ episode: { label: 'S1 E15' }, blocks: [{ kind: 'paragraph' }] })
    expect(embed).toMatchObject({ kind: 'embed', provider: 'YouTube' })
  })

  it('makes the song of a cue public, and says on its page where it is', async () => {
    await live()
    const answer = await readSongAt(read(payload), '/shows/smash/songs/beautiful')
    expect(answer).toMatchObject({ page: { mentions: [{ words: 'Beautiful', paragraph: 1 }] } })
  })

  it('keeps what a spoiler says on its own page', async () => {
    await live()
    const rows = await payload.find({ collection: 'mentions', pagination: false, ...write })
    expect(JSON.stringify(rows.docs)).not.toContain('gets the part')
    const feed = toRss(await feedAt(payload, '/feed.xml'), { site: 'https://x.example' })
    expect(feed).toContain('A passage that gives away S1 E15')
    expect(feed).toContain('Opening night')
    expect(feed).toContain('Beautiful')
    expect(feed).not.toContain('gets the part')
  })

  it('leaves out the cue of a song that has not been on the air', async () => {
    const other = await buildPerformance({
      ...{ payload, episode: later.id, song: world.callMe.id, characters: [world.karen.id] },
    })
    const words = text('Words.', `::song(performances:${other.id})`)
    await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Early', body: words })
    expect((await page('early'))?.body.at(-1)).toMatchObject({ kind: 'cue', line: null })
  })

  const songAt = (slug: string) => readSongAt(read(payload), `/shows/smash/songs/${slug}`)

  it('makes the song of such a cue public when its episode has been on the air, and not before', async () => {
    const song = await buildSong({ payload, show: world.show.id, title: 'Second Hand' })
    const other = await buildPerformance({
      ...{ payload, episode: later.id, song: song.id, characters: [world.karen.id] },
    })
    const words = text('Words.', `::song(performances:${other.id})`)
    await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Early', body: words })
    expect(await songAt('second-hand')).toEqual({ kind: 'none' })
    const airsAt = '2012-05-15T02:00:00Z'
    await payload.update({ collection: 'episodes', id: later.id, data: { airsAt }, ...write })
    expect(await songAt('second-hand')).toMatchObject({ page: { mentions: [{ words: 'Second Hand' }] } })
  })

  it('cannot be published with a cue of another show', async () => {
    const show = await buildShow({ payload })
    const episode = await buildEpisode({ payload, show: show.id })
    const singer = await buildCharacter({ payload, show: show.id, name: 'Ruth' })
    const foreign = await buildPerformance({
      ...{ payload, episode: episode.id, song: world.callMe.id, characters: [singer.id] },
    })
    const words = (id: string) => text('Words.', `::song(performances:${id})`)
    const draft = await buildDraft({ payload, episode: world.episode.id, body: words(foreign.id) })
    await expect(publish({ payload, id: draft.id, base: 1 })).rejects.toMatchObject({
      data: {
        errors: [
          {
            path: 'body',
            message: 'A song cue is of another show: choose a performance of this one or take it out.',
          },
        ],
      },
    })
    await publish({ payload, id: draft.id, base: 1, data: { body: words(performance.id) } })
  })

  it('goes to the other song when the performance is corrected', async () => {
    await live()
    const song = await buildSong({ payload, show: world.show.id, title: 'Second Hand' })
    await payload.update({
      ...{ collection: 'performances', id: performance.id, data: { song: song.id }, ...write },
    })
    expect(await songAt('second-hand')).toMatchObject({ kind: 'page' })
    expect(await songAt('beautiful')).toEqual({ kind: 'none' })
  })

  it('makes its pictures public for as long as it is live', async () => {
    const draft = await buildDraft({ payload, episode: world.episode.id, body: body() })
    expect(await bytes()).toBeNull()
    await publish({ payload, id: draft.id, base: 1 })
    expect(await bytes()).not.toBeNull()
    await unpublish({ payload, id: draft.id, base: 2 })
    expect(await bytes()).toBeNull()
  })

  it('takes a picture off the public site that it no longer shows', async () => {
    const { id } = await live()
    await publish({ payload, id, base: 1, data: { body: text('Words alone.') } })
    expect(await bytes()).toBeNull()
  })
})

describe('the records behind a text', () => {
  it.each([
    ['media', () => image.id],
    ['performances', () => performance.id],
    ['episodes', () => later.id],
  ] as const)('cannot be deleted from %s while a draft uses them', async (collection, idOf) => {
    await buildDraft({ payload, episode: world.episode.id, body: body(), headline: 'Uses it' })
    const as = await signIn({ payload, role: 'editor' })
    const reply = await rest(config, { method: 'DELETE', path: `/${collection}/${idOf()}`, as })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('Uses it')
  })

  it.each([
    ['A song cue', () => text('Words.', '::song(performances:gone)')],
    ['The performance of a song cue', () => text('Words.', '::song(performances:gone)')],
    ['A picture', () => text('Words.', '::image(media:gone)')],
    ['The episode of a spoiler', () => text('Words.', '::spoiler(episodes:gone) Later.')],
    ['An embed', () => text('Words.', '::embed()')],
    ['“Dev”', () => text('Words.', `::spoiler(episodes:${later.id}) [Dev](characters:gone).`)],
  ])('are asked for on publishing: %s', async (_what, broken) => {
    const draft = await buildDraft({ payload, episode: world.episode.id, body: broken() })
    const refused = publish({ payload, id: draft.id, base: 1 })
    await expect(refused).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
    expect((await newest({ payload, id: draft.id })).rev).toBe(1)
  })
})

describe('a rename', () => {
  it('is followed by the words that were the name, on the page, in the feed and where the text is listed', async () => {
    const { id } = world.karen
    const words = text(`[Karen Cartwright](characters:${id}) waves. [She](characters:${id}) goes.`)
    await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Names', body: words })
    await payload.update({ collection: 'characters', id, data: { name: 'Kari' }, ...write })
    const shown = JSON.stringify((await page('names'))?.body)
    expect(shown).toContain('Kari')
    expect(shown).toContain('She')
    expect(shown).not.toContain('Cartwright')
    const feed = JSON.stringify(await feedAt(payload, '/feed.xml'))
    expect(feed).not.toContain('Cartwright')
  })

  it('never prints a later name before its time', async () => {
    const { id } = world.karen
    const words = text(`[Karen Cartwright](characters:${id}) waves.`)
    await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Names', body: words })
    const names = [{ name: 'Mrs. Sundaram', from: later.id }]
    await payload.update({ collection: 'characters', id, data: { names }, ...write })
    expect(JSON.stringify((await page('names'))?.body)).not.toContain('Sundaram')
  })

  it('is followed in the sentences that other pages print, and their tags say so', async () => {
    const { id } = world.karen
    const words = text(`[Call Me](songs:${world.callMe.id}) is sung by [Karen Cartwright](characters:${id}).`)
    await buildLive({ payload, episode: world.episode.id, safeHeadline: 'Names', body: words })
    await payload.update({ collection: 'characters', id, data: { name: 'Kari' }, ...write })
    const reading = read(payload)
    const answer = await readSongAt(reading, paths.callMe)
    const sentences = answer.kind === 'page' ? answer.page.mentions.map(({ sentence }) => sentence) : []
    expect(sentences).toContain('Call Me is sung by Kari.')
    expect([...reading.tags]).toContain(`characters:${id}`)
  })
})

async function picture() {
  const create = { width: 640, height: 360, channels: 3, background: 'red' } as const
  const data = await sharp({ create }).png().toBuffer()
  return { data, mimetype: 'image/png', name: 'stage.png', size: data.byteLength }
}
