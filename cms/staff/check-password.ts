import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuseField } from '#cms/publishing/refuse.ts'
import { passwordProblem } from '#core/password.ts'
import type { User as UserDoc } from '#types'
import { commonPasswords } from './common-passwords.ts'
import { findByToken } from './tokens.ts'

type Args = { id?: string; data?: Record<string, unknown> }

/**
 * Holds every password that is set to the rules, by whichever operation. An account that staff make without one is
 * given a password that nobody knows, and its owner an invitation to choose another.
 */
export const checkPassword: CollectionBeforeOperationHook = async ({
  args: given,
  operation,
  overrideAccess,
  req,
}) => {
  const args = given as Args
  if (operation === 'resetPassword') await checkReset({ args, req })
  if (operation === 'create') return (await checkCreate({ args, req })) as typeof given
  if (operation === 'update' && args.data && 'password' in args.data) {
    if (args.data.password === undefined || args.data.password === '') delete args.data.password
    else if (overrideAccess || req.user) await checkUpdate({ args, req })
  }
  return given
}

type Call = { args: Args; req: PayloadRequest }

async function checkCreate({ args, req }: Call): Promise<Args> {
  const { password = '', name, email } = args.data ?? {}
  req.context.isInvitation = password === ''
  if (password !== '') {
    await demand({ password, name, email })
    return args
  }
  if (req.user?.collection !== 'users') throw refuse('A password is needed.')
  return { ...args, data: { ...args.data, password: randomBytes(32).toString('base64url') } }
}

async function checkUpdate({ args, req }: Call): Promise<void> {
  const where = { id: { equals: args.id } }
  const user = args.id ? await req.payload.db.findOne<UserDoc>({ collection: 'users', where, req }) : null
  await demand({ name: user?.name, email: user?.email, ...args.data, password: args.data?.password })
  req.context.setsPassword = true
}

async function checkReset({ args, req }: Call): Promise<void> {
  const { token, password } = args.data ?? {}
  const user = await findByToken({ req, token })
  if (user) await demand({ password, name: user.name, email: user.email })
}

async function demand({ password, name, email }: Record<string, unknown>): Promise<void> {
  if (typeof password !== 'string') throw refuse('A password is a text.')
  const isCommon = await commonPasswords()
  const problem = passwordProblem({
    password,
    name: String(name ?? ''),
    email: String(email ?? ''),
    isCommon,
  })
  if (problem) throw refuse(problem)
}

function refuse(message: string): Error {
  return refuseField({ collection: 'users', path: 'password', message })
}
