import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { readFacts } from '#cms/analysis/facts.ts'
import { proposeFor } from '#cms/analysis/make-offer.ts'
import { findRecord } from '#cms/analysis/record.ts'
import { noteLinks } from '#cms/links/note-links.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { readyProblems } from '#cms/publishing/recap-prepare.ts'
import { placesOfSpelling } from '#core/analysis/respell.ts'
import { check } from '#core/checks/check.ts'
import type { CheckedField, CheckInput, Finding } from '#core/checks/model.ts'
import { may } from '#core/roles.ts'
import { subjectKinds } from '#core/subject.ts'
import type { Recap as RecapDoc } from '#types'
import type { Checked } from './checked.ts'
import { readCheck } from './read-check.ts'

const longest = 300_000

/**
 * `POST /api/recaps/:id/check`, body the fields of the form as they are now, saved or not: `{ findings }`, as `Finding`
 * of `core/checks`. Changes nothing of the recap; pages of other sites that it leads to are noted, to be asked later.
 */
export const checkEndpoint: Endpoint = {
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'update', on: 'recaps' })) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    if (typeof req.data !== 'object' || req.data === null)
      throw new APIError('The body should be a JSON object.', 400)
    const doc = toChecked({ ...req.data, id: String(req.routeParams?.id) })
    const input = await readCheck({ req, doc })
    if (input.body.text.length > longest) throw new APIError('body: the text is too long to be checked.', 413)
    await noteLinks({ req, hrefs: Object.keys(input.links) })
    const lacking = await readLacking({ req, doc })
    const known = new Set(lacking.map(({ place }) => place.field))
    const found = check({ ...input, ...(await readAnalysis({ req, doc, input })) })
    const rest = found.filter(({ level, place }) => level === 'warning' || !known.has(place.field))
    return Response.json({ findings: [...lacking, ...rest] })
  },
}

// Nothing that comes with a request is trusted to be what a form sends.
function toChecked(data: Record<string, unknown> & { id: string }): Checked {
  const kind = subjectKinds.find((known) => known === data.kind) ?? 'episodes'
  const authors = Array.isArray(data.authors) ? data.authors.filter(Boolean) : []
  return { ...data, kind, authors } as Checked
}

/** What it lacks to be published at all; of such a field no other error is told. */
async function readLacking({ req, doc }: Pick<Read, 'req' | 'doc'>): Promise<Finding[]> {
  const { errors } = await readyProblems({ req, doc: doc as RecapDoc })
  return errors.map(({ message, path }) => ({
    ...{ rule: 'not-ready', level: 'error', message },
    place: { field: path as CheckedField },
  }))
}

type Read = { req: PayloadRequest; doc: Checked; input: CheckInput }

type Found = Pick<CheckInput, 'doubts' | 'questions' | 'strangers'>

/** What an analysis doubts, and whom it takes for characters that are not on the list, but for what was refused. */
async function readAnalysis({ req, doc, input: { body } }: Read): Promise<Found> {
  const show = idOf(doc.show)
  const facts = show && (await readFacts({ req, show, episode: idOf(doc.episode) }))
  if (!facts) return { doubts: [], questions: [], strangers: [] }
  const { refused } = await findRecord({ req, recap: doc.id })
  const items = proposeFor({ draft: { doc: doc as RecapDoc, written: body }, facts })
  const found: Found = { doubts: [], questions: [], strangers: [] }
  for (const item of items.filter(({ key }) => !refused.includes(key))) {
    const { span, reason } = item
    if (item.kind === 'doubt')
      found.doubts.push({ span, reason: `${reason.replace(/\.$/, '')}: “${item.onList}”.` })
    if (item.kind === 'question') found.questions.push({ span, reason })
    if (item.kind === 'character' && isRepeated(body.text, item.name))
      found.strangers.push({ span, name: item.name })
  }
  return found
}

// A name that stands once is as often a place, a brand or a joke.
function isRepeated(text: string, name: string): boolean {
  return placesOfSpelling({ text, found: name }).length > 1
}
