import type { Article, Rating, Review } from 'schema-dts'
import { recapCrumbs, seasonPath } from '../../crumbs.ts'
import { type Grade, gradeLetter, gradeMeaning, grades } from '../../grade.ts'
import type { Recap, RecapSubject, Show, Site } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import {
  episodeId,
  seriesId,
  toEpisodeNode,
  toImageNode,
  toNamedPerson,
  toPublisher,
  toPublisherLink,
  toSeason,
  toSeries,
} from './nodes.ts'

type Of = AtAddress & { recap: Recap }
type Input = Of & { site: Site }

/** A recap's own page: an article, which is a review of what it is about where it gives a grade. */
export function recapGraph({ address, site, recap }: Input): PageGraph {
  const { grade, headline, path, show, subject } = recap
  return toGraph([
    toArticle({ address, recap }),
    ...(grade ? [toReview({ address, recap, grade })] : []),
    ...toSubjectNodes({ address, show, subject }),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: recapCrumbs({ show, subject }), page: { title: headline, path } }),
  ])
}

function toArticle({ address, recap }: Of): Exclude<Article, string> {
  const { dek, headline, image, path, publishedAt, show, subject, updatedAt } = recap
  return {
    '@type': 'Article',
    '@id': nodeId({ address, path, part: 'article' }),
    headline,
    ...(dek && { description: dek }),
    ...(image && { image: toImageNode({ address, image }) }),
    url: address + path,
    mainEntityOfPage: address + path,
    datePublished: publishedAt,
    dateModified: updatedAt,
    inLanguage: 'en',
    author: writersOf({ address, recap }),
    publisher: toPublisherLink({ address }),
    about: subjectIds({ address, show, subject }),
  }
}

function toReview({ address, recap, grade }: Of & { grade: Grade }): Exclude<Review, string> {
  const { headline, path, publishedAt, show, subject } = recap
  const of = subjectIds({ address, show, subject })
  return {
    '@type': 'Review',
    '@id': nodeId({ address, path, part: 'review' }),
    name: headline,
    url: address + path,
    datePublished: publishedAt,
    author: writersOf({ address, recap }),
    publisher: toPublisherLink({ address }),
    isPartOf: { '@id': nodeId({ address, path, part: 'article' }) },
    itemReviewed: of.length === 1 ? of[0] : of,
    reviewRating: toRating(grade),
  }
}

/** A letter as machines count: from 1 for the worst to the number of grades for the best. */
function toRating(grade: Grade): Exclude<Rating, string> {
  return {
    '@type': 'Rating',
    ratingValue: grades.length - grades.indexOf(grade),
    bestRating: grades.length,
    worstRating: 1,
    alternateName: gradeLetter(grade),
    ratingExplanation: gradeMeaning(grade),
  }
}

function writersOf({ address, recap: { authors } }: Of) {
  return authors.filter(({ role }) => role === 'writer').map((person) => toNamedPerson({ address, person }))
}

type About = AtAddress & { show: Show; subject: RecapSubject }

function subjectIds({ address, show, subject }: About): { '@id': string }[] {
  if (subject.kind === 'episodes')
    return subject.episodes.map(({ path }) => ({ '@id': episodeId({ address, path }) }))
  if (subject.kind === 'show') return [{ '@id': seriesId({ address, show }) }]
  const path = seasonPath({ show, season: subject.season })
  return [{ '@id': nodeId({ address, path, part: 'season' }) }]
}

function toSubjectNodes({ address, show, subject }: About) {
  const series = toSeries({ address, show })
  if (subject.kind === 'show') return [series]
  const numbers = subject.kind === 'season' ? [subject.season] : subject.episodes.map(({ season }) => season)
  const seasons = [...new Set(numbers)].map((season) => toSeason({ address, show, season }))
  if (subject.kind === 'season') return [...seasons, series]
  return [...subject.episodes.map((episode) => toEpisodeNode({ address, episode })), ...seasons, series]
}
