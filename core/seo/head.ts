import { writersOf } from '../author.ts'
import { cardPath, cardSize, siteCard } from '../card/card-path.ts'
import { feedFormats, feedPath, feedTypes } from '../feed/feed-address.ts'
import { gradeLetter } from '../grade.ts'
import type { Recap, Show, Site } from '../model.ts'
import { spokenSubject } from '../subject.ts'

export type FeedLink = { title: string; path: string; type: string }

/** What a page says about itself to machines; paths, which the page makes absolute. */
export type Head = {
  /** What stands in the window's title. */
  title: string
  /** What the page is called by itself, without the publication's name. */
  name: string
  description: string | null
  path: string
  /** Whether search engines may list the page: the later pages of a list lead only to what stands on others. */
  isListed: boolean
  feeds: FeedLink[]
  /** The picture that other sites show beside a link. */
  image: { path: string; alt: string; width: number; height: number }
  /** What the whole site is called. */
  siteName: string
  kind: 'website' | 'article'
  publishedAt: string | null
  changedAt: string | null
  authors: string[]
}

/** The feeds that a page names: its own in every format, its show's, and that of the whole publication. */
function feedsOf({ site, show, own }: Pick<HeadInput, 'site' | 'show' | 'own'>): FeedLink[] {
  const { feeds = 'whole' } = site
  if (feeds === 'own') return []
  if (typeof feeds === 'object') return throughOf({ site, show, own, through: feeds.through })
  const ofShow = show ? [{ title: show.title, of: show.path }] : []
  const wider = feeds === 'show' ? ofShow : [...ofShow, { title: 'every recap', of: '/' }]
  const owners = own ? [own, ...wider.filter(({ of }) => of !== own.of)] : wider
  return owners.flatMap(({ title, of }) =>
    feedFormats
      .filter((format) => format === 'xml' || of === own?.of)
      .map((format) => ({
        title: `${site.name}: ${title}`,
        path: feedPath({ of, format }),
        type: feedTypes[format],
      })),
  )
}

// That of the publication goes through no episode.
function throughOf(given: Pick<HeadInput, 'site' | 'show' | 'own'> & { through: string }): FeedLink[] {
  const { site, show, own, through } = given
  const ofShow = show ? [{ title: show.title, of: show.path }] : []
  const owners = own ? [own, ...ofShow.filter(({ of }) => of !== own.of)] : ofShow
  return owners.map(({ title, of }) => ({
    title: `${site.name}: ${title}`,
    path: feedPath({ of, through }),
    type: feedTypes.xml,
  }))
}

export type HeadInput = {
  site: Site
  show?: Show
  /** What has a feed of its own: the page that it is of, and what that is called. */
  own?: { title: string; of: string }
  title: string
  description: string | null
  path: string
  /** Whether search engines may list the page; true unless it says otherwise. */
  isListed?: boolean
}

/** The head of a page that is no recap. */
export function headOf({ site, show, own, title, description, path, isListed = true }: HeadInput): Head {
  return {
    title: title === site.name ? title : `${title} · ${site.name}`,
    name: title,
    description,
    path,
    isListed,
    feeds: feedsOf({ site, show, own }),
    image: { path: cardPath(siteCard), alt: wordsOf([site.name, site.tagline]), ...cardSize },
    siteName: site.name,
    kind: 'website',
    publishedAt: null,
    changedAt: null,
    authors: [],
  }
}

/** The head of a recap's page: its safe face, since this is what others print. */
export function recapHead({ site, recap }: { site: Site; recap: Recap }): Head {
  const { safe, show, path, authors, publishedAt, updatedAt } = recap
  return {
    ...headOf({ site, show, title: safe.headline, description: safe.dek, path }),
    image: { path: cardPath(recap.id), alt: altOf(recap), ...cardSize },
    kind: 'article',
    publishedAt,
    changedAt: updatedAt,
    authors: writersOf(authors),
  }
}

/** What stands on the card of a recap, in words. */
function altOf({ grade, safe, show, subject }: Recap): string {
  const spoken = spokenSubject(subject)
  const about = spoken ? `${show.title}, ${spoken}` : show.title
  return wordsOf([about, safe.headline, grade && `Grade ${gradeLetter(grade)}`])
}

function wordsOf(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
