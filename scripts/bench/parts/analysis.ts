import { analyse } from '#core/analysis/analyse.ts'
import type { Known } from '#core/analysis/model.ts'
import { nameOf } from '#scripts/seed/large/names.ts'
import { paragraphsOf } from '#scripts/seed/large/prose.ts'
import { seeded } from '#scripts/seed/large/random.ts'
import { songTitle } from '#scripts/seed/large/song-titles.ts'
import type { Figure } from '../figure.ts'
import { median } from '../numbers.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

const [warming, rounds] = [2, 15]
const size = { words: 5000, characters: 300, songs: 1000 }
const most = 200

/** How long a very long recap of a very large show is read; beside a tenth of it, of a show of a tenth. */
export async function measureAnalysis(): Promise<Figure[]> {
  const [ours, bare] = [await reading(1), await reading(0.1)]
  return [
    {
      name: `analysis of ${size.words} words, ${size.characters} characters, ${size.songs} songs`,
      ours: milliseconds(ours),
      bare: milliseconds(bare),
      ratio: ours / bare,
      expected: `< ${most} ms`,
      ok: ours < most,
    },
  ]
}

async function reading(share: number): Promise<number> {
  const times: number[] = []
  for (let round = 1 - warming; round <= rounds; round += 1) {
    const given = build({ share, seed: `analysis ${round}` })
    const value = await timed(async () => analyse(given))
    if (round > 0) times.push(value)
  }
  return median(times)
}

/** A text that names a good part of what is known of its show. */
function build({ share, seed }: { share: number; seed: string }): { text: string; known: Known } {
  const number = (whole: number) => Math.round(whole * share)
  const names = Array.from({ length: number(size.characters) }, (_, at) => nameOf({ number: at, turn: 0 }))
  const songs = Array.from({ length: number(size.songs) }, (_, at) => songTitle({ number: at, turn: 0 }))
  const cast = {
    characters: names,
    songs: songs.slice(0, number(60)).map((title) => `“${title}”`),
    episodes: [],
  }
  const paragraphs = paragraphsOf({ random: seeded(seed), words: number(size.words), cast })
  return {
    text: paragraphs.join('\n\n'),
    known: {
      show: 'Harbour Court',
      episodes: [],
      characters: names.map((name, at) => ({
        ...{ name, aliases: [] },
        performers: [nameOf({ number: at, turn: 3 })],
      })),
      songs: songs.map((title) => ({ title, originalArtist: null, originalToShow: false })),
    },
  }
}
