import type { LargeRecap } from './large-recap.ts'
import { knownBy, type LargeCharacter, largeSeason } from './large-world.ts'
import { paragraphsOf } from './prose.ts'
import { type Random, seeded } from './random.ts'

const most = { words: 840, characters: 9, songs: 3 }

/** The paragraphs of a recap, in which `[words](collection:id)` names a record. */
export function largeBody({ id, key, kind, episodes }: LargeRecap): string[] {
  const random = seeded(`body/${id}`)
  const last = episodes.at(-1) ?? 0
  const { characters, songs } = knownBy({ ...key, episode: last })
  const named = distinct({ random, items: characters, count: 3 + random.below(most.characters - 2) })
  const sung = distinct({ random, items: songs, count: random.below(most.songs + 1) })
  const earlier =
    kind === 'episodes' && last > 0 && random.chance(0.2) ? largeSeason(key).episodes[last - 1] : null
  return paragraphsOf({
    random,
    words: 310 + random.below(most.words - 310),
    cast: {
      characters: named.flatMap((character) => waysToName({ random, character })),
      songs: sung.map((song) => `[‘${song.title}’](songs:${song.id})`),
      episodes: earlier ? [`[${earlier.label}](episodes:${earlier.id})`] : [],
    },
  })
}

function waysToName({ random, character }: { random: Random; character: LargeCharacter }): string[] {
  const whole = `[${character.name}](characters:${character.id})`
  const short = `[${character.name.split(' ')[0]}](characters:${character.id})`
  return random.chance(0.6) ? [whole, short] : [whole]
}

function distinct<Item>({
  random,
  items,
  count,
}: {
  random: Random
  items: readonly Item[]
  count: number
}): Item[] {
  const chosen = Array.from({ length: count }, () => items[random.zipf(items.length)])
  return [...new Set(chosen)].filter((item): item is Item => item !== undefined)
}
