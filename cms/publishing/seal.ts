import { createHash } from 'node:crypto'
import type { Recap as RecapDoc } from '#types'
import { idOf } from './facts.ts'

/** What somebody has written of a recap; the rest is what the system knows of it. */
const written = [
  'authors',
  'body',
  'corrections',
  'dek',
  'episode',
  'furtherEpisodes',
  'grade',
  'headline',
  'image',
  'isTake',
  'kind',
  'regrades',
  'safeDek',
  'safeHeadline',
  'safeImage',
  'season',
  'slug',
  'tags',
] as const satisfies (keyof RecapDoc)[]

type Written = Pick<RecapDoc, (typeof written)[number] | 'madeSlug'>

/** Why a text that waits cannot go live: nothing changes a sealed version but the loss of a record that it names. */
export const brokenSeal = 'The text is not the one that was sealed: something that it names is gone.'

/** The fields of a recap that somebody writes, as they are. */
export function writtenOf(doc: RecapDoc): Partial<RecapDoc> {
  return Object.fromEntries(written.map((name) => [name, doc[name]]))
}

/**
 * The seal of a text: SHA-256, in hex, of all that somebody has written in it. Two versions have the same seal when they
 * say the same, whatever their revisions and whichever database they come from.
 */
export function sealOf(doc: Written): string {
  const said: Record<(typeof written)[number], unknown> = {
    ...{ kind: doc.kind ?? 'episodes', episode: idOf(doc.episode), season: idOf(doc.season) },
    furtherEpisodes: (doc.furtherEpisodes ?? []).map(idOf),
    ...{ headline: doc.headline, dek: doc.dek, body: doc.body },
    ...{ safeHeadline: doc.safeHeadline, safeDek: doc.safeDek, slug: isMade(doc) ? null : doc.slug },
    ...{ safeImage: idOf(doc.safeImage), image: idOf(doc.image) },
    authors: (doc.authors ?? []).map(({ author, role }) => ({ author: idOf(author), role })),
    ...{ grade: doc.grade, isTake: doc.isTake, tags: (doc.tags ?? []).map(idOf) },
    corrections: (doc.corrections ?? []).map(({ at, text }) => ({ at: momentOf(at), text })),
    regrades: (doc.regrades ?? []).map(({ at, grade, why }) => ({ at: momentOf(at), grade, why })),
  }
  return createHash('sha256')
    .update(JSON.stringify(plain(said)))
    .digest('hex')
}

// What publishing has made of the safe headline was not written by anybody.
function isMade({ madeSlug, slug }: Written): boolean {
  return Boolean(slug) && slug === madeSlug
}

// A date is stored as text by one database and as a date by the other.
function momentOf(at: unknown): string {
  return new Date(at as string).toISOString()
}

/** A value with its keys in order and without what is empty, which one database stores and the other does not. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const)
  const full = entries.filter(([, inner]) => !isEmpty(inner))
  return Object.fromEntries(full.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === null || value === undefined || value === '' || value === false
}
