import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { checkProblems } from '#cms/checks/check-problems.ts'
import { type FieldProblem, publishProblems } from '#core/recap.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { everyMention } from '#core/rich-text/mentions.ts'
import { unfinishedBlock } from '#core/rich-text/unfinished.ts'
import { slugProblem } from '#core/slug.ts'
import type { Recap as RecapDoc } from '#types'
import { newFeedId, revisionOf } from './feed-stamp.ts'
import { foreignCue } from './foreign-cue.ts'
import { lostBlock, lostWords } from './lost-in-body.ts'
import type { Intent } from './recap-intent.ts'
import { slugFor } from './recap-slug.ts'
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
  const found = await demandReady({ req, doc })
  const now = new Date().toISOString()
  return {
    ...data,
    ...withoutOtherSubjects(doc),
    show: found.show,
    slug: await slugFor({ req, doc, found }),
    firstPublishedAt: doc.firstPublishedAt ?? now,
    livePublishedAt: now,
    // What is off the air comes back as it was: its box cannot be seen then.
    ...revisionOf({ before: doc, text: originalDoc?.isLive ? doc : {}, at: now }),
    feedId: doc.feedId ?? (await newFeedId({ req, id: doc.id, at: now })),
  }
}

/** What a recap is about, or a 400 with every field that keeps it from being published. */
export async function demandReady(asked: Asked): Promise<RecapSubject> {
  const { found, errors } = await publishErrors(asked)
  if (found && errors.length === 0) return found
  throw new ValidationError({ collection: 'recaps', errors })
}

type Asked = { req: PayloadRequest; doc: RecapDoc }

type Readiness = { found: RecapSubject | null; errors: FieldProblem[] }

/** Everything that keeps a recap from being published: what it lacks, and what the rules of the check find. */
export async function publishErrors(asked: Asked): Promise<Readiness> {
  const { found, errors } = await readyProblems(asked)
  // Of a field that lacks something already nothing more is said.
  const known = new Set(errors.map(({ path }) => path))
  if (found) errors.push(...(await checkProblems(asked)).filter(({ path }) => !known.has(path)))
  return { found, errors }
}

/** What a recap lacks to be published, apart from what the rules of the check find. */
export async function readyProblems({ req, doc }: Asked): Promise<Readiness> {
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
