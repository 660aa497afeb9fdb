import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { now as clock } from '#clock'
import { checkProblems } from '#cms/checks/check-problems.ts'
import { approvalProblem } from '#cms/review/approval.ts'
import { type FieldProblem, publishProblems } from '#core/recap.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { everyMention } from '#core/rich-text/mentions.ts'
import { unfinishedBlock } from '#core/rich-text/unfinished.ts'
import { slugProblem } from '#core/slug.ts'
import type { Recap as RecapDoc } from '#types'
import { earlyOf, embargoProblem, type Going } from './embargo.ts'
import { itemOf } from './feed-item.ts'
import { revisionOf } from './feed-stamp.ts'
import { foreignCue } from './foreign-cue.ts'
import { lostBlock, lostWords } from './lost-in-body.ts'
import type { Intent } from './recap-intent.ts'
import { slugOf } from './recap-slug.ts'
import { aboutOf, findSubject, kindOf, type RecapSubject, withoutOtherSubjects } from './recap-subject.ts'
import { refuseField } from './refuse.ts'

/** What no recap may hold, draft or not. */
export const checkText: CollectionBeforeChangeHook = ({ data }) => {
  const problem = richTextProblem(data.body)
  if (problem) throw refuseField({ collection: 'recaps', path: 'body', message: problem })
  const wrongSlug = data.slug ? slugProblem(String(data.slug)) : null
  if (wrongSlug) throw refuseField({ collection: 'recaps', path: 'slug', message: wrongSlug })
  return data
}

/** Checks what is about to go live, and gives it what only a published recap has. */
export const preparePublish: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if ((req.context.intent as Intent) !== 'publish') return data
  const doc = { ...originalDoc, ...data } as RecapDoc
  // What was live may be so again, whatever has changed around it.
  const found =
    req.context.undoes === true
      ? await demandSubject({ req, doc })
      : await demandReady({ req, doc, going: { at: clock(), early: earlyOf(req) } })
  const now = new Date().toISOString()
  const row = req.context.row as RecapDoc | null
  const live = row?.isLive ? row : null
  return {
    ...data,
    ...withoutOtherSubjects(doc),
    show: found.show,
    ...(await slugOf({ req, doc, found })),
    firstPublishedAt: doc.firstPublishedAt ?? now,
    livePublishedAt: now,
    // What is off the air comes back as it was: its box cannot be seen then.
    ...revisionOf({ before: doc, live, text: live ? doc : {}, at: now }),
    ...(await itemOf({ req, before: doc, text: doc, at: now })),
  }
}

/** What a recap is about, or a 400 with every field that keeps it from being published. */
export async function demandReady(asked: Asked): Promise<RecapSubject> {
  const { found, errors } = await publishErrors(asked)
  if (found && errors.length === 0) return found
  throw new ValidationError({ collection: 'recaps', errors })
}

async function demandSubject({ req, doc }: Omit<Asked, 'going'>): Promise<RecapSubject> {
  const found = await findSubject({ req, doc })
  if (found) return found
  throw refuseField({ collection: 'recaps', path: 'episode', message: 'What it was about is gone.' })
}

type Asked = { req: PayloadRequest; doc: RecapDoc; going: Going }

type Readiness = { found: RecapSubject | null; errors: FieldProblem[] }

/**
 * Everything that keeps a recap from being published: what it lacks, an episode that has not aired, a review that has not
 * approved this text, and what the rules of the check find.
 */
export async function publishErrors(asked: Asked): Promise<Readiness> {
  const { found, errors } = await readyProblems(asked)
  const embargo = await embargoProblem(asked)
  const review = found && (await approvalProblem({ ...asked, show: found.show }))
  errors.push(...[embargo, review].filter((problem) => problem !== null))
  // Of a field that lacks something already nothing more is said.
  const known = new Set(errors.map(({ path }) => path))
  if (found) errors.push(...(await checkProblems(asked)).filter(({ path }) => !known.has(path)))
  return { found, errors }
}

/** What a recap lacks to be published, apart from what the rules of the check find. */
export async function readyProblems({ req, doc }: Omit<Asked, 'going'>): Promise<Readiness> {
  const found = await findSubject({ req, doc })
  const body = fromLexical(doc.body)
  const errors = publishProblems({
    kind: kindOf(doc),
    about: found ? aboutOf(doc) : null,
    headline: doc.headline ?? null,
    safeHeadline: doc.safeHeadline ?? null,
    authors: doc.authors ?? [],
    body,
    lost: await lostWords({ req, mentions: everyMention(body), body: doc.body }),
  })
  const lacking =
    unfinishedBlock(doc.body) ??
    (await lostBlock({ req, body })) ??
    (found && (await foreignCue({ req, body, show: found.show })))
  if (lacking) errors.push({ path: 'body', message: lacking })
  return { found, errors }
}
