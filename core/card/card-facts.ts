import { gradeLetter } from '../grade.ts'
import type { RecapCard, Site } from '../model.ts'
import type { Place } from '../place.ts'
import { cardCode } from '../subject.ts'

/** What stands on the picture that other sites show beside a link; all of it is of the safe face. */
export type CardFacts = {
  publication: string
  show: string | null
  /** The one colour that the show was given, or null. */
  colour: string | null
  /** Such as `S1 E2`. */
  code: string | null
  place: Place | null
  headline: string
  grade: string | null
}

type Recap = Pick<RecapCard, 'about' | 'grade' | 'headline' | 'show'>

/** The card of a recap. */
export function recapCardFacts({ site, recap }: { site: Pick<Site, 'name'>; recap: Recap }): CardFacts {
  const { about, grade, headline, show } = recap
  return {
    publication: site.name,
    show: show.title,
    colour: show.colour,
    code: about && cardCode(about.label),
    place: about?.place ?? null,
    headline,
    grade: grade && gradeLetter(grade),
  }
}

/** The card of the publication, for every page that is no recap. */
export function siteCardFacts(site: Pick<Site, 'name' | 'tagline'>): CardFacts {
  const headline = site.tagline ?? site.name
  return { publication: site.name, show: null, colour: null, code: null, place: null, headline, grade: null }
}
