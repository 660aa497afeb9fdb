import { asSender } from '#cms/as-sender.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { findPeople, namedSo } from '#cms/seasons/known-records.ts'
import { keyOf } from '#core/analysis/key.ts'
import type { Character, Person } from '#types'
import { chosenOf, type Taking } from './taking.ts'

type Role = { character: string; performer: string | null }

/** Makes the characters and the people of what was chosen, and says who plays whom. */
export async function makeCast(taking: Taking): Promise<void> {
  if (wantsEpisode(taking)) {
    for (const { item } of [...chosenOf(taking, 'cast'), ...chosenOf(taking, 'character')])
      taking.left.push({ key: item.key, why: 'Choose the episode first.' })
    return
  }
  const roles: Role[] = [
    ...chosenOf(taking, 'cast').map(({ item, change }) => ({
      character: change.character?.trim() || item.record || item.character,
      performer: change.performer?.trim() || item.performer,
    })),
    ...chosenOf(taking, 'character').map(({ item, change }) => ({
      character: change.name?.trim() || item.name,
      performer: null,
    })),
  ]
  const names = roles.flatMap(({ performer }) => performer ?? [])
  const people = await findPeople({ req: taking.req, names })
  for (const role of roles) await makeRole({ taking, people, ...role })
}

/** Whether it is not known yet from which episode on somebody is to be seen; a review and an essay are about none. */
function wantsEpisode({ draft, episode }: Pick<Taking, 'draft' | 'episode'>): boolean {
  return (draft.doc.kind ?? 'episodes') === 'episodes' && episode === null
}

type Making = { taking: Taking; people: Person[] }

async function makeRole({ taking, people, character, performer }: Making & Role): Promise<void> {
  const person = performer === null ? null : await personCalled({ taking, people, name: performer })
  const known = characterCalled({ taking, name: character })
  if (!known) {
    await createCharacter({ taking, name: character, person })
    return
  }
  const before = known.performers ?? []
  if (person === null || before.some((row) => idOf(row.person) === person)) return
  // Whoever comes after somebody else plays the part from here on; whether the other goes on, a text seldom says.
  const from = before.length > 0 ? (taking.episode?.id ?? null) : null
  const performers = [...before, { person, from }]
  await taking.req.payload.update({
    collection: 'characters',
    id: known.id,
    data: { performers },
    ...asSender(taking.req),
  })
  known.performers = performers
  if (!taking.made.some(({ id }) => id === known.id)) taking.cast.push({ character: known.id, person })
}

async function createCharacter({
  taking,
  name,
  person,
}: Pick<Making, 'taking'> & { name: string; person: string | null }): Promise<void> {
  const { episode, facts, made, met, req } = taking
  const doc = await req.payload.create({
    collection: 'characters',
    data: {
      ...{ show: facts.show.id, name, slug: '', firstEpisode: episode?.id ?? null },
      performers: person ? [{ person }] : [],
    },
    ...asSender(req),
  })
  facts.characters.push(doc)
  made.push({ collection: 'characters', id: doc.id, name })
  met.add(doc.name)
}

/** The character of the show that a name means, by its name, a later one, or an alias. */
export function characterCalled({ taking, name }: { taking: Taking; name: string }): Character | undefined {
  const { characters } = taking.facts
  const [found] = namedSo({ records: characters, name })
  const key = keyOf(name)
  return found ?? characters.find(({ aliases }) => (aliases ?? []).some((alias) => keyOf(alias.name) === key))
}

async function personCalled({ taking, people, name }: Making & { name: string }): Promise<string> {
  const [known] = namedSo({ records: people, name })
  if (known) return known.id
  const { made, req } = taking
  const doc = await req.payload.create({ collection: 'people', data: { name, slug: '' }, ...asSender(req) })
  people.push(doc)
  made.push({ collection: 'people', id: doc.id, name })
  return doc.id
}
