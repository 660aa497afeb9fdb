import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'
import { refuse } from './refuse.ts'

/** What a write to a recap means. Only publish, unpublish and trash change what the public sees. */
export type Intent = 'save' | 'publish' | 'unpublish' | 'trash' | 'untrash'

type Args = {
  id?: string
  autosave?: boolean
  data?: Record<string, unknown>
  draft?: boolean
  overrideAccess?: boolean
  unpublishAllLocales?: boolean | string
  publishAllLocales?: boolean
  trash?: boolean
  where?: unknown
}

/**
 * Decides what a write to a recap means before Payload does, since by its defaults an update that names neither
 * `draft` nor `_status` takes a live recap off the air, and so does restoring an old draft.
 */
export const decideIntent: CollectionBeforeOperationHook = async ({
  args: given,
  operation,
  overrideAccess,
  req,
}) => {
  const args = given as Args
  if (operation === 'create') return decideCreate({ args, overrideAccess, req }) as typeof given
  if (operation === 'restoreVersion' && args.draft !== true) {
    throw refuse({ status: 400, message: 'A version is restored as a draft; publish it afterwards.' })
  }
  if (operation === 'restoreVersion') req.context.intent = 'save' satisfies Intent
  if (operation === 'delete' && args.id === undefined) throw refuseBulk()
  if (operation === 'update') return (await decideUpdate({ args, overrideAccess, req })) as typeof given
  return given
}

function decideCreate({ args, overrideAccess, req }: Decision): Args {
  const publishes = args.data?._status === 'published' && args.draft !== true
  if (publishes) demandPublish({ overrideAccess, req })
  req.context.intent = (publishes ? 'publish' : 'save') satisfies Intent
  return { ...args, draft: !publishes, autosave: publishes ? false : args.autosave }
}

async function decideUpdate({ args, overrideAccess, req }: Decision): Promise<Args> {
  if (args.id === undefined) throw refuseBulk()
  const intent = await intentOf({ args, req })
  if (intent === 'publish' || intent === 'unpublish') demandPublish({ overrideAccess, req })
  if (intent === 'trash' && (await isLive({ req, id: args.id }))) demandPublish({ overrideAccess, req })
  req.context.intent = intent
  const common = { ...args, unpublishAllLocales: false, publishAllLocales: undefined }
  if (intent === 'save') return { ...common, draft: true, data: { ...args.data, _status: 'draft' } }
  const status = intent === 'publish' ? 'published' : 'draft'
  return { ...common, draft: false, autosave: false, data: { ...args.data, _status: status } }
}

type Decision = { args: Args; overrideAccess: boolean | undefined; req: PayloadRequest }

async function intentOf({ args, req }: { args: Args; req: PayloadRequest }): Promise<Intent> {
  const data = args.data ?? {}
  if (data.deletedAt) return 'trash'
  if (data.deletedAt === null && args.trash) return 'untrash'
  if (data._status === 'published' && args.draft !== true) return 'publish'
  const names = data._status === 'draft' && args.draft !== true && !args.autosave
  return names && args.id && (await isLive({ req, id: args.id })) ? 'unpublish' : 'save'
}

async function isLive({ req, id }: { req: PayloadRequest; id: string }): Promise<boolean> {
  const live = await req.payload.db.findOne<{ id: string; liveRev?: number | null }>({
    collection: 'recaps',
    where: { id: { equals: id } },
    req,
  })
  return typeof live?.liveRev === 'number'
}

function demandPublish({ overrideAccess, req }: Pick<Decision, 'overrideAccess' | 'req'>): void {
  if (overrideAccess === true) return
  if (may({ role: roleOf(req), action: 'publish', on: 'recaps' })) return
  throw refuse({ status: 403, message: 'Only editors and admins change what the public sees.' })
}

function refuseBulk(): Error {
  return refuse({
    status: 400,
    message: 'Recaps are changed one at a time, each on the revision that it is based on.',
  })
}
