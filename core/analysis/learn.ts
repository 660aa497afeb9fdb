import { analyse } from './analyse.ts'
import { keyOf } from './key.ts'
import type { Analysis, CastProposal, Known, PerformanceProposal, Span } from './model.ts'

type Asked = { text: string; known: Known; italics: readonly Span[] }

/**
 * A text as it reads by what is known, by what it tells of its cast besides (`cast` is all of that), and by everything
 * that it tells, new characters and songs too.
 */
export type Learned = { analysis: Analysis; told: Analysis; whole: Analysis; cast: CastProposal[] }

const mostRounds = 5
const guess = 0.6

/**
 * Reads a text, takes the cast that it tells for known, and reads it again, until it tells of nobody more. What it would
 * tell if the new characters were known, too, is a guess.
 */
export function learn({ text, known, italics }: Asked): Learned {
  const analysis = analyse({ text, known, italics })
  const first = grow({ known, cast: [], read: (cast) => (cast.length === 0 ? analysis : readWith(cast)) })
  const names = first.told.newCharacters.map(({ name }) => name)
  const more =
    names.length === 0 ? first : grow({ known, cast: first.cast, read: (cast) => readWith(cast, names) })
  const guesses = more.cast
    .slice(first.cast.length)
    .map((one) => ({ ...one, sure: Math.min(one.sure, guess) }))
  const everybody = withCast({ known, cast: more.cast, more: names })
  return {
    ...{ analysis, told: first.told },
    whole: readWithSongs({ text, italics, known: everybody, read: more.told }),
    cast: [...first.cast, ...guesses].map((one) => asOf(known, one)),
  }

  function readWith(cast: readonly CastProposal[], others: readonly string[] = []): Analysis {
    return analyse({ text, known: withCast({ known, cast, more: others }), italics })
  }
}

// A song that is known is found in more places, and those may tell of others.
function readWithSongs({ text, known, italics, read }: Asked & { read: Analysis }): Analysis {
  let now = read
  let songs = [...known.songs]
  for (let round = 1; round <= mostRounds; round += 1) {
    const titles = new Set(songs.map(({ title }) => keyOf(title)))
    const more = now.performances.filter(({ song }) =>
      titles.has(keyOf(song)) ? false : titles.add(keyOf(song)),
    )
    if (more.length === 0) break
    songs = [...songs, ...more.map(toSong)]
    now = analyse({ text, known: { ...known, songs }, italics })
  }
  return now
}

function toSong({ song, originalArtist, kind }: PerformanceProposal): Known['songs'][number] {
  return { title: song, originalArtist, originalToShow: kind === 'original' }
}

type Growing = {
  known: Known
  cast: readonly CastProposal[]
  read: (cast: readonly CastProposal[]) => Analysis
}

function grow({ known, cast: begun, read }: Growing): { told: Analysis; cast: CastProposal[] } {
  let cast = [...begun]
  let told = read(cast)
  for (let round = 1; round <= mostRounds; round += 1) {
    const more = unknownOf({ known, cast, found: told.cast })
    if (more.length === 0) break
    cast = [...cast, ...more]
    told = read(cast)
  }
  return { told, cast }
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

function withCast({
  known,
  cast,
  more,
}: {
  known: Known
  cast: readonly CastProposal[]
  more: readonly string[]
}): Known {
  const all = new Map(known.characters.map((one) => [one.name, one]))
  for (const { character, performer, record } of cast) {
    const name = record ?? character
    const one = all.get(name) ?? { name, aliases: [], performers: [] }
    all.set(name, { ...one, performers: [...one.performers, performer] })
  }
  for (const name of more) if (!all.has(name)) all.set(name, { name, aliases: [], performers: [] })
  return { ...known, characters: [...all.values()] }
}
