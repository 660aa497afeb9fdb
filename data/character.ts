import { current } from '#core/boundary.ts'
import type { Character, Image, Reference } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cached } from './cached.ts'
import { readKnownCharacters } from './characters.ts'
import { findByIds } from './find-many.ts'
import { idOf } from './map/id-of.ts'
import { type KnownCharacter, nameOf } from './map/to-character.ts'
import { toImage } from './map/to-image.ts'
import { toReference } from './map/to-reference.ts'
import { readMentioned } from './mention-lines.ts'
import { readPerformances } from './performances.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

export const getCharacter = cached(readCharacterAt)

export async function readCharacterAt(reading: Reading, path: string): Promise<Answer<Character>> {
  return await answerAt(reading, { path, collection: 'characters', read: readCharacter })
}

async function readCharacter(reading: Reading, id: string): Promise<Character | null> {
  const docs = await findByIds(reading, { collection: 'characters', ids: [id], select: { show: true } })
  const show = idOf(docs.get(id)?.show)
  if (!show) return null
  const boundary = await readBoundary(reading, show)
  const known = (await readKnownCharacters(reading, { ids: [id], boundary })).get(id)
  const found = await readMentioned(reading, { collection: 'characters', doc: { id, show }, show })
  const reference = found && known && toReference({ id, title: nameOf(known), related: found.related })
  if (!reference) return null
  return {
    ...reference,
    show: found.show,
    image: await readImage(reading, known),
    performers: await readPerformers(reading, known),
    aliases: otherNames(known),
    about: known.about.map(({ text }) => text),
    relations: await readRelations(reading, { known, boundary }),
    performances: await readPerformances(reading, { where: { characters: { in: [id] } }, boundary }),
    mentions: found.mentions,
  }
}

async function readImage(reading: Reading, { images }: KnownCharacter): Promise<Image | null> {
  const relation = current(images)?.image
  const related = await readRelated(reading, { docs: [{ id: '', image: relation }], targets: [] })
  return toImage({ relation, related })
}

async function readPerformers(reading: Reading, { performers }: KnownCharacter) {
  const ids = performers.map(({ person }) => person)
  const people = await findByIds(reading, { collection: 'people', ids, select: { name: true } })
  return performers.flatMap(({ person, holds }) => {
    const name = people.get(person ?? '')?.name
    return name ? [{ name, holds }] : []
  })
}

function otherNames(known: KnownCharacter): string[] {
  const all = [...known.names, ...known.aliases].map(({ name }) => name)
  return [...new Set(all)].filter((name) => name !== nameOf(known))
}

async function readRelations(
  reading: Reading,
  {
    known,
    boundary,
  }: { known: KnownCharacter; boundary: Parameters<typeof readKnownCharacters>[1]['boundary'] },
): Promise<{ is: string; whom: Reference }[]> {
  const holding = known.relations.filter(({ holds }) => holds)
  const ids = holding.map(({ whom }) => whom)
  const others = await readKnownCharacters(reading, { ids, boundary })
  const targets = [...others.keys()].map((id) => ({ collection: 'characters' as const, id }))
  const related = await readRelated(reading, { docs: [], targets })
  return holding.flatMap(({ is, whom: id }) => {
    const other = others.get(id ?? '')
    const whom = other && toReference({ id: other.id, title: nameOf(other), related })
    return whom ? [{ is, whom }] : []
  })
}
