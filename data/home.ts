import { listTag } from '#core/expiry.ts'
import { chosenSections, type FrontSection, frontSections } from '#core/front-page.ts'
import type { Home } from '#core/season-model.ts'
import { cachedFor } from './cached.ts'
import { findByIds, findMany } from './find-many.ts'
import { findHeard, namedByHeard } from './heard.ts'
import { type CardFields, lineSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toShow } from './map/to-show.ts'
import { toNewSongs } from './new-songs.ts'
import { findAround, seasonsOf, seasonsOfRecaps, showsOnAir } from './on-air.ts'
import type { Reading } from './reading.ts'
import { toCards } from './recap-cards.ts'
import { readRelated } from './related.ts'
import { toRuns } from './runs.ts'
import { findSeasonEpisodes } from './season-episodes.ts'
import { readSoFar } from './so-far.ts'
import { readSung, targetsOfSung } from './sung.ts'

const mostNew = 7
const mostShows = 5
const mostSongs = 5
const mostOfDesk = 2
/** As many recaps as seasons of that many shows can have, with a few to spare. */
const mostGrades = 200

/** The front page as an editor ordered it: the id of its lead, and its sections. */
export const getHome = cachedFor((reading: Reading, lead: string, sections: string) =>
  readHome(reading, { lead, sections: sections.split(',').filter(isSection) }),
)

type Front = { lead?: string | null; sections?: readonly FrontSection[] }

export async function readHome(reading: Reading, front: Front = {}): Promise<Home> {
  reading.tags.add(listTag('home'))
  const [newest, desk] = await Promise.all([findNewest(reading), findDesk(reading)])
  const lead = await findLead(reading, { pinned: front.lead || null, newest })
  const cards = [...new Map([...(lead ? [lead] : []), ...newest].map((doc) => [doc.id, doc])).values()]
  const around = await findAround(reading, cards)
  const shows = [...new Set([...showsOnAir(around), ...cards.map(({ show }) => idOf(show))])].filter(
    (show) => show !== null,
  )
  const heard = await findHeard(reading, around)
  const seasons = seasonsOf({ episodes: around, shows })
  const onNow = seasons.slice(0, mostShows)
  const { all, whole } = await findSeasonEpisodes(reading, {
    seasons: [...seasons, ...seasonsOfRecaps({ recaps: cards, episodes: around })],
    more: namedByHeard(heard),
  })
  const runs = toRuns(all)
  const [sung, soFar] = await Promise.all([
    readSung(reading, { docs: heard.performances, runs }),
    readSoFar(reading, { seasons: onNow, episodes: whole, limit: mostGrades }),
  ])
  const related = await readRelated(reading, {
    docs: [...cards, ...desk, ...onNow.map(({ show }) => ({ id: show, show }))],
    targets: [
      ...targetsOfSung(sung),
      ...onNow.map(({ show }) => ({ collection: 'shows' as const, id: show })),
    ],
    known: { episodes: new Map(whole.map((doc) => [doc.id, doc])) },
  })
  const [first, ...others] = toCards({ docs: cards, related })
  const sections = chosenSections(front.sections)
  const ofDesk = toCards({ docs: desk, related })
    .filter(({ id }) => id !== first?.id)
    .slice(0, mostOfDesk)
  const standsBelow = (id: string) => sections.includes('desk') && ofDesk.some((recap) => recap.id === id)
  return {
    lead: first ?? null,
    recaps: others.filter(({ id }) => !standsBelow(id)).slice(0, mostNew),
    shows: onNow.flatMap(({ show: id }) => {
      const show = toShow({ doc: related.shows.get(id), related })
      return show ? [{ show, season: soFar.get(id) ?? null, newest: null }] : []
    }),
    songs: toNewSongs({ sung, related, limit: mostSongs }),
    desk: ofDesk,
    sections,
  }
}

async function findNewest(reading: Reading): Promise<CardFields[]> {
  return await findMany(reading, {
    collection: 'recaps',
    where: { _status: { equals: 'published' } },
    select: lineSelect,
    sort: '-firstPublishedAt',
    limit: mostNew + mostOfDesk + 1,
  })
}

/** What was written last about whole seasons and shows; one more than is shown, since one of them may lead. */
async function findDesk(reading: Reading): Promise<CardFields[]> {
  return await findMany(reading, {
    collection: 'recaps',
    where: { kind: { in: ['season', 'show'] }, _status: { equals: 'published' } },
    select: lineSelect,
    sort: '-firstPublishedAt',
    limit: mostOfDesk + 1,
  })
}

/** The recap that an editor chose, while it is live. */
async function findLead(
  reading: Reading,
  { pinned, newest }: { pinned: string | null; newest: readonly CardFields[] },
): Promise<CardFields | null> {
  const known = newest.find(({ id }) => id === pinned)
  if (known || !pinned) return known ?? null
  const found = await findByIds(reading, {
    collection: 'recaps',
    ids: [pinned],
    select: { ...lineSelect, liveRev: true },
  })
  const lead = found.get(pinned)
  return lead?.liveRev ? lead : null
}

function isSection(word: string): word is FrontSection {
  return frontSections.some((section) => section === word)
}
