import { wordsInside } from './around.ts'
import { findCast } from './cast.ts'
import { findDoubts } from './doubts.ts'
import { findEpisode, findShow } from './episode.ts'
import { knowNames } from './known-names.ts'
import { findAmbiguities, findMentions } from './mentions.ts'
import { Misspelt } from './misspelt.ts'
import type { Analysis, Known, Span } from './model.ts'
import { findNames } from './names.ts'
import { findNew } from './new-characters.ts'
import { findPerformances } from './performances.ts'
import { readText } from './text.ts'
import { knowTitles } from './titled.ts'
import { findTitles } from './titles.ts'

type Asked = {
  text: string
  known: Known
  /** What is set in italics, where the text has no signs for that. */
  italics?: readonly Span[]
}

/** Reads a text against what is known of its show, and proposes what it tells. Pure: the same answer every time. */
export function analyse({ text, known, italics = [] }: Asked): Analysis {
  const read = readText(text, italics)
  const titles = findTitles({ read, titles: knowTitles(known) })
  const knownNames = knowNames(known)
  const inTitles = wordsInside(
    read.words,
    titles.filter(({ look, isSong }) => look === 'title' || isSong).map(({ outer }) => outer),
  )
  const names = findNames({
    ...{ read, known: knownNames, misspelt: new Misspelt(known, knownNames) },
    isInTitle: (word) => inTitles.has(word),
  })
  const pairs = findCast({ read, names, known: knownNames })
  const { episode, ordinal } = findEpisode({ read, titles, known })
  const performances = findPerformances({ read, names, titles, known, cast: pairs })
  // “Coal Miner’s Daughter” is played by nobody.
  const cast = pairs.filter(({ span }) => !performances.some((song) => isInside(span, song.span)))
  const doubts = findDoubts({ read, names })
  return {
    show: known.show ?? findShow({ read, titles }),
    episode,
    episodeOrdinal: ordinal,
    cast,
    newCharacters: findNew({ read, names, cast, performances, doubts, songs: known.songs }),
    mentions: findMentions(names),
    ambiguities: findAmbiguities(names),
    performances,
    notSongs: titles
      .filter(({ isSong, look }) => !isSong && look !== 'stress')
      .map(({ start, end, reason }) => ({
        span: { start, end },
        text: text.slice(start, end),
        reason,
        sure: 0.8,
      })),
    doubts,
  }
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
