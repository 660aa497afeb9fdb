import type { AuthorRole } from './author.ts'
import { hasWords } from './rich-text/mentions.ts'
import type { Block } from './rich-text/nodes.ts'
import { passagesOf } from './rich-text/text.ts'
import type { SubjectKind } from './subject.ts'

export type PublishFacts = {
  kind: SubjectKind
  /** The record that it is about: the first episode, the season or the show. */
  about: string | null
  headline: string | null
  safeHeadline: string | null
  authors: readonly { role: AuthorRole }[]
  body: readonly Block[]
  /** The words of mentions whose record is gone. */
  lost: readonly string[]
}

export type FieldProblem = { path: string; message: string }

/** What keeps a recap from being published, each with the field that it belongs to. */
export function publishProblems(facts: PublishFacts): FieldProblem[] {
  const { kind, about, headline, safeHeadline, authors, body, lost } = facts
  const problems: FieldProblem[] = []
  if (!about) problems.push(missingSubject[kind])
  if (!headline?.trim()) problems.push({ path: 'headline', message: 'A recap needs a headline.' })
  if (kind === 'show' && !safeHeadline?.trim()) {
    problems.push({ path: 'safeHeadline', message: 'An essay needs a safe headline of its own.' })
  }
  if (!authors.some(({ role }) => role === 'writer')) {
    problems.push({ path: 'authors', message: 'A recap needs an author.' })
  }
  if (!hasWords(passagesOf(body))) problems.push({ path: 'body', message: 'A recap needs a text.' })
  if (lost.length > 0) {
    const words = lost.map((word) => `“${word}”`).join(', ')
    problems.push({
      path: 'body',
      message: `The record behind ${words} is gone: link the words again or unlink them.`,
    })
  }
  return problems
}

const missingSubject: Record<SubjectKind, FieldProblem> = {
  episodes: { path: 'episode', message: 'A recap belongs to an episode.' },
  season: { path: 'season', message: 'A review belongs to a season.' },
  show: { path: 'show', message: 'An essay belongs to a show.' },
}

/** The mark in a page, or in an outbox row, that names a record and its revision. */
export function markOf({ id, rev }: { id: string; rev: number }): string {
  return `${id}:${rev}`
}

/** Whether a mark shows a revision, or a later one, of the record that another mark names. */
export function showsMark({ found, wanted }: { found: string | null; wanted: string }): boolean {
  const [foundId, foundRev] = found?.split(':') ?? []
  const [wantedId, wantedRev] = wanted.split(':')
  return foundId === wantedId && Number(foundRev) >= Number(wantedRev)
}
