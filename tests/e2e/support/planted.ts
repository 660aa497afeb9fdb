import sharp from 'sharp'
import { create, type Made, makeLive, text } from './publication.ts'
import type { Staff } from './staff.ts'

/** The episodes of the show `smash`, each of which plants a word of its own. */
export const codes = ['s01e01', 's01e02', 's01e03', 's02e01']

/** Stands in every field of every record that belongs to an episode, and nowhere else. */
export const secretOf = (code: string) => `zq${code}`

/** What follows the word where it stands in a field that pages show. */
export const kinds = [
  ...[
    'title',
    'character',
    'called',
    'newabout',
    'about',
    'relation',
    'player',
    'biography',
    'song',
    'artist',
  ],
  ...[
    'note',
    'tag',
    'told',
    'headline',
    'dek',
    'safe',
    'words',
    'beat',
    'hidden',
    'caption',
    'alt',
    'credit',
  ],
  ...['correction', 'regrade'],
]

/** The fields in which it stands, sorted; `tests/unit/cms/story-fields.test.ts` finds one that is missing here. */
export const plantedFields = [
  ...['characters.about.text', 'characters.aliases.name', 'characters.name', 'characters.names.name'],
  ...['characters.relations.is', 'episodes.secrets.words', 'episodes.title', 'media.alt', 'media.credit'],
  ...['people.aliases', 'people.biography', 'people.name', 'performances.note', 'recaps.body'],
  ...['recaps.corrections.text', 'recaps.dek', 'recaps.headline', 'recaps.regrades.why', 'recaps.safeDek'],
  ...['recaps.safeHeadline', 'seasons.dek', 'seasons.title', 'songs.originalArtist', 'songs.title'],
  ...['tags.description', 'tags.name'],
]

export type Planted = {
  /** The addresses of the recaps, in the order of `codes`. */
  paths: string[]
  /** The fields in which it was put. */
  fields: ReadonlySet<string>
}

type Plant = (collection: string, json: object) => Promise<Made>

/** Makes it, and a show beside it that gives nothing away. */
export async function plantSecrets(staff: Staff): Promise<Planted> {
  const fields = new Set<string>()
  const plant: Plant = async (collection, json) => {
    note({ fields, at: collection, value: json })
    return await create({ staff, collection, json })
  }
  const show = await plant('shows', { title: 'Smash' })
  const episodes: Made[] = []
  for (const [index, code] of codes.entries()) {
    const [season, number] = [Number(code.slice(1, 3)), Number(code.slice(4))]
    const title = `${secretOf(code)}title`
    const secrets = [{ words: `${secretOf(code)}secret` }]
    const airsAt = `2012-02-0${index + 1}T03:00:00Z`
    episodes.push(await plant('episodes', { show: show.id, season, number, title, airsAt, secrets }))
  }
  const karen = await plantKaren({ plant, show, episodes })
  const paths: string[] = []
  for (const [index, code] of codes.entries()) {
    const episode = episodes[index] as Made
    paths.push(await plantChapter({ staff, plant, fields, show, karen, episode, code }))
  }
  await plantSeasons({ staff, fields })
  await makeSlowWater(staff)
  return { paths, fields }
}

function note(given: { fields: Set<string>; at: string; value: unknown }): void {
  const { fields, at, value } = given
  if (typeof value === 'string') {
    if (value.includes('zqs0')) fields.add(at)
  } else if (Array.isArray(value)) {
    for (const one of value) note({ fields, at, value: one })
  } else if (value !== null && typeof value === 'object') {
    if ('root' in value) fields.add(at)
    else for (const [name, one] of Object.entries(value)) note({ fields, at: `${at}.${name}`, value: one })
  }
}

/** A character of whom each episode tells more. */
async function plantKaren(given: { plant: Plant; show: Made; episodes: Made[] }): Promise<Made> {
  const { plant, show, episodes } = given
  const rows = (field: string, kind: string) =>
    codes.map((code, index) => ({ from: episodes[index]?.id, [field]: `${secretOf(code)}${kind}` }))
  return await plant('characters', {
    ...{ show: show.id, name: 'Karen', listed: true },
    ...{ names: rows('name', 'called'), aliases: rows('name', 'alias'), about: rows('text', 'about') },
  })
}

type Chapter = {
  staff: Staff
  plant: Plant
  fields: Set<string>
  show: Made
  karen: Made
  episode: Made
  code: string
}

async function plantChapter(given: Chapter): Promise<string> {
  const { staff, plant, fields, show, karen, episode, code } = given
  const secret = secretOf(code)
  const image = await plantPicture({ staff, fields, secret })
  const person = await plant('people', {
    ...{ name: `${secret}player`, aliases: [`${secret}stage`], biography: `${secret}biography` },
    portrait: image.id,
  })
  const character = await plant('characters', {
    ...{ show: show.id, name: `${secret}character`, listed: true, firstEpisode: episode.id },
    ...{ performers: [{ person: person.id }], about: [{ text: `${secret}newabout` }] },
    ...{ images: [{ image: image.id }], relations: [{ is: `${secret}relation`, whom: karen.id }] },
  })
  const song = await plant('songs', {
    ...{ show: show.id, title: `${secret}song`, listed: true },
    ...{ originalArtist: `${secret}artist`, writers: [person.id] },
  })
  const sung = { song: song.id, characters: [character.id, karen.id], setting: 'stage' }
  const performance = await plant('performances', { episode: episode.id, ...sung, note: `${secret}note` })
  const tag = await plant('tags', { name: `${secret}tag`, description: `${secret}told` })
  const at = '2012-03-01T03:00:00Z'
  const words = {
    ...{ headline: `${secret}headline`, safeHeadline: `${secret}safe` },
    ...{ dek: `${secret}dek`, safeDek: `${secret}safe` },
    corrections: [{ at, text: `${secret}correction` }],
    regrades: [{ at, grade: 'B', why: `${secret}regrade` }],
    body: text(
      `${secret}words of [somebody](characters:${character.id}) and [it](songs:${song.id}).`,
      `It rains. ${secret}beat counts.{characters:${character.id}} It stops.`,
      `::song(performances:${performance.id})`,
      `::image(media:${image.id}) ${secret}caption`,
      `::spoiler(episodes:${episode.id}) ${secret}hidden`,
    ),
  }
  note({ fields, at: 'recaps', value: words })
  const facts = { grade: 'A', tags: [tag.id], image: image.id, safeImage: image.id }
  const recap = await makeLive({ staff, episode: episode.id, ...facts, ...words })
  return `/shows/smash/${code}/${recap.slug}`
}

async function plantPicture(given: { staff: Staff; fields: Set<string>; secret: string }): Promise<Made> {
  const { staff, fields, secret } = given
  const create = { width: 800, height: 500, channels: 3, background: '#357' } as const
  const png = await sharp({ create }).png().toBuffer()
  const words = { alt: `${secret}alt`, credit: `${secret}credit` }
  note({ fields, at: 'media', value: words })
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), `${secret}file.png`)
  body.append('_payload', JSON.stringify(words))
  return (await staff({ path: '/media', method: 'POST', body })).body.doc
}

async function plantSeasons({ staff, fields }: { staff: Staff; fields: Set<string> }): Promise<void> {
  const { body } = await staff({ path: '/seasons?limit=10' })
  for (const { id, number } of body.docs as { id: string; number: number }[]) {
    const code = `s0${number}e01`
    const json = { title: `${secretOf(code)}season`, dek: `${secretOf(code)}seasondek` }
    note({ fields, at: 'seasons', value: json })
    await staff({ path: `/seasons/${id}`, method: 'PATCH', json })
  }
}

async function makeSlowWater(staff: Staff): Promise<void> {
  const show = await create({ staff, collection: 'shows', json: { title: 'Slow Water' } })
  const number = { season: 1, number: 1, title: 'Rain', airsAt: '2013-02-07T03:00:00Z' }
  const rain = await create({ staff, collection: 'episodes', json: { show: show.id, ...number } })
  await makeLive({ staff, episode: rain.id, safeHeadline: 'Told to everybody' })
}
