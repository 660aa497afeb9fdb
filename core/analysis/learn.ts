import { analyse } from './analyse.ts'
import { keyOf } from './key.ts'
import type { Analysis, CastProposal, Known, Span } from './model.ts'

type Asked = { text: string; known: Known; italics: readonly Span[] }

/** A text as it reads by what is known, and by what it tells of its cast besides; `cast` is all of that. */
export type Learned = { analysis: Analysis; told: Analysis; cast: CastProposal[] }

const mostRounds = 5

/** Reads a text, takes the cast that it tells for known, and reads it again, until it tells of nobody more. */
export function learn({ text, known, italics }: Asked): Learned {
  const analysis = analyse({ text, known, italics })
  let told = analysis
  let cast: CastProposal[] = []
  for (let round = 1; round <= mostRounds; round += 1) {
    const more = unknownOf({ known, cast, found: told.cast })
    if (more.length === 0) break
    cast = [...cast, ...more]
    told = analyse({ text, known: withCast(known, cast), italics })
  }
  return { analysis, told, cast: cast.map((one) => asOf(known, one)) }
}

function unknownOf({
  known,
  cast,
  found,
}: {
  known: Known
  cast: readonly CastProposal[]
  found: readonly CastProposal[]
}): CastProposal[] {
  const keys = new Set([
    ...cast.map(({ character, performer, record }) => keyOf(record ?? character, performer)),
    ...known.characters.flatMap(({ name, performers }) =>
      performers.map((performer) => keyOf(name, performer)),
    ),
  ])
  return found.filter(({ character, performer, record }) => {
    const key = keyOf(record ?? character, performer)
    return keys.has(key) ? false : Boolean(keys.add(key))
  })
}

// Whoever is known by this text alone has no record yet.
function asOf({ characters }: Known, one: CastProposal): CastProposal {
  const { character, record } = one
  const isKnown = record !== null && characters.some(({ name }) => name === record)
  return isKnown ? one : { ...one, character: record ?? character, record: null }
}

function withCast(known: Known, cast: readonly CastProposal[]): Known {
  const all = new Map(known.characters.map((one) => [one.name, one]))
  for (const { character, performer, record } of cast) {
    const name = record ?? character
    const one = all.get(name) ?? { name, aliases: [], performers: [] }
    all.set(name, { ...one, performers: [...one.performers, performer] })
  }
  return { ...known, characters: [...all.values()] }
}
