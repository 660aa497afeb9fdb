import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { readFacts } from '#cms/analysis/facts.ts'
import { noteLinks } from '#cms/links/note-links.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { placesOfSpelling } from '#core/analysis/respell.ts'
import { check } from '#core/checks/check.ts'
import type { CheckInput } from '#core/checks/model.ts'
import { may } from '#core/roles.ts'
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
    const doc = { ...req.data, id: String(req.routeParams?.id) } as Checked
    const input = await readCheck({ req, doc })
    if (input.body.text.length > longest) throw new APIError('body: the text is too long to be checked.', 413)
    await noteLinks({ req, hrefs: Object.keys(input.links) })
    return Response.json({ findings: check({ ...input, ...(await readAnalysis({ req, doc, input })) }) })
  },
}

type Read = { req: PayloadRequest; doc: Checked; input: CheckInput }

/** What an analysis doubts, and whom it takes for characters that are not on the list. */
async function readAnalysis({
  req,
  doc,
  input: { body },
}: Read): Promise<Pick<CheckInput, 'doubts' | 'strangers'>> {
  const show = idOf(doc.show)
  const facts = show && (await readFacts({ req, show, episode: idOf(doc.episode) }))
  if (!facts) return { doubts: [], strangers: [] }
  const { doubts, newCharacters } = analyse({ text: body.text, known: facts.known })
  // A name that stands once is as often a place, a brand or a joke.
  const isRepeated = ({ name }: { name: string }) =>
    placesOfSpelling({ text: body.text, found: name }).length > 1
  return {
    doubts: doubts.map(({ onList, reason, span }) => ({
      span,
      reason: `${reason.replace(/\.$/, '')}: “${onList}”.`,
    })),
    strangers: newCharacters.filter(isRepeated).map(({ name, span }) => ({ span, name })),
  }
}
