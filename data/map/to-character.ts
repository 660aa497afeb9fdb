import { asOf, type Boundary, current, type Order } from '#core/boundary.ts'
import type { CharacterFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { episodesOf, type Orders, toDated } from './to-dated.ts'

const dated = ['names', 'aliases', 'performers', 'images', 'about', 'relations'] as const

/** The ids of the episodes that a character's dated facts name. */
export function episodesNamed(doc: Partial<CharacterFields>): (string | null)[] {
  return dated.flatMap((list) => episodesOf(doc[list]))
}

/** What is known of a character at a boundary. */
export function toKnownCharacter({
  doc,
  orders,
  boundary,
}: {
  doc: CharacterFields
  orders: Orders
  boundary: Boundary
}) {
  const facts = {
    names: [{ name: doc.name, from: null, to: null }, ...toNames({ rows: doc.names, orders })],
    aliases: toNames({ rows: doc.aliases, orders }),
    performers: toDated({
      rows: doc.performers,
      orders,
      fact: ({ person, from, to }) => ({ person: idOf(person), since: idOf(from), until: idOf(to) }),
    }),
    images: toDated({ rows: doc.images, orders, fact: ({ image }) => ({ image: idOf(image) }) }),
    about: toDated({ rows: doc.about, orders, fact: ({ text }) => ({ text }) }),
    relations: toDated({
      rows: doc.relations,
      orders,
      fact: ({ is, whom }) => ({ is, whom: idOf(whom) }),
    }),
  }
  return { id: doc.id, firstName: doc.name, ...asOf(facts, boundary) }
}

export type KnownCharacter = ReturnType<typeof toKnownCharacter>

/** Who plays a character in an episode: of several the last to begin. */
export function performerIn({
  doc,
  orders,
  order,
}: {
  doc: Pick<CharacterFields, 'performers'>
  orders: Orders
  order: Order
}): string | null {
  const rows = toDated({ rows: doc.performers, orders, fact: ({ person }) => ({ person: idOf(person) }) })
  return current(asOf({ rows }, order).rows)?.person ?? null
}

/** The name by which a character goes there. */
export function nameOf({ names, firstName }: KnownCharacter): string {
  return current(names)?.name ?? firstName
}

type Names = CharacterFields['names']

function toNames({ rows, orders }: { rows: Names; orders: Orders }) {
  return toDated({ rows, orders, fact: ({ name }) => ({ name }) })
}
