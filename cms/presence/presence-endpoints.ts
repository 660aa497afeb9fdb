import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { roleOf } from '#cms/access/staff.ts'
import { findRow } from '#cms/publishing/recap-revision.ts'
import { refuse } from '#cms/publishing/refuse.ts'
import { may } from '#core/roles.ts'
import { type Here, present } from './present.ts'

const window = z.string().regex(/^[\w-]{1,40}$/, 'should be a name of letters, digits and hyphens')

const asked = z.object({
  tab: window,
  where: z
    .object({
      field: z.string().regex(/^\w{1,40}$/, 'should be the name of a field'),
      paragraph: z.number().int().min(1).max(50_000).nullable().default(null),
    })
    .nullable()
    .default(null),
})

/**
 * `POST /api/recaps/:id/presence`, body `{ tab, where }`: notes for half a minute that a window has the recap open, and
 * where its person is (`{ field, paragraph }`). Answers who else has it open, by name; `isSelf` for oneself elsewhere.
 */
const say: Endpoint = {
  path: '/:id/presence',
  method: 'post',
  handler: async (req) => {
    const user = demand(req)
    await addDataAndFileToRequest(req)
    const { tab, where } = parse(asked, req.data)
    const recap = String(req.routeParams?.id)
    // What is made up must not push out what is open.
    const isKnown = present().knows({ recap, user: user.id, tab })
    if (!isKnown && !(await findRow({ req, id: recap })))
      throw refuse({ status: 404, message: 'There is no such recap.' })
    const who = { user: user.id, name: user.name, tab, place: where }
    const others = present().note({ recap, at: Date.now(), ...who })
    return Response.json({ others: others.map((here) => tell({ here, to: user.id })) })
  },
}

/** `DELETE /api/recaps/:id/presence?tab=…`: the window has left it. */
const leave: Endpoint = {
  path: '/:id/presence',
  method: 'delete',
  handler: async (req) => {
    const user = demand(req)
    const tab = parse(window, req.searchParams.get('tab'))
    present().leave({ recap: String(req.routeParams?.id), user: user.id, tab })
    return Response.json({ message: 'Left.' })
  },
}

export const presenceEndpoints: Endpoint[] = [say, leave]

function tell({ here, to }: { here: Here; to: string }) {
  const { name, place, since, user } = here
  return { name, where: place, since: new Date(since).toISOString(), isSelf: user === to }
}

function demand(req: PayloadRequest): { id: string; name: string } {
  const { user } = req
  if (user?.collection !== 'users' || !may({ role: roleOf(req), action: 'read', on: 'recaps' }))
    throw new Forbidden(req.t)
  return user
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.map(({ message, path }) => [...path, message].join(': '))
  throw refuse({ status: 400, message: problems.join('; ') })
}
