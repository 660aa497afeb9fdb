import type { PayloadRequest } from 'payload'
import { everybody, isSpent, mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import { now } from '#clock'
import type { ReaderToken } from '#types'
import { codeHash, isSame, isToken, linkHash, newToken, tokenHash } from './secrets.ts'

/** So many wrong codes end a code; its link lives on. */
const mostTries = 5

/** `code`: a wrong one; `dead`: none will do in this browser any more; `often`: too many wrong ones in all. */
export type WrongCode = 'code' | 'dead' | 'often'

/** A fresh secret in place of the link's, to be spent at once. */
export type Fresh = { email: string; token: string; returnPath: string | null }

/**
 * Tries a code in the browser that asked for it. Where it is right, code and link are over, and a fresh secret is
 * answered. A browser that did not ask has no code to try: that counts for nobody's.
 */
export async function tryCode({
  input,
  client,
}: {
  input: { code: string; browser: string | null }
  client: string | null
}): Promise<{ wrong: WrongCode } | Fresh> {
  const { browser } = input
  const code = input.code.replace(/[\s-]/g, '')
  if (!isToken(browser)) return { wrong: 'dead' }
  const by = client ?? everybody
  if ((await isSpent('wrongCodes', by)) || (await isSpent('wrongCodesInAll', everybody)))
    return { wrong: 'often' }
  const tried = await transact((req) => tryRow({ req, code, browser }))
  if ('wrong' in tried && tried.wrong === 'code') {
    await mayTake('wrongCodes', by)
    await mayTake('wrongCodesInAll', everybody)
  }
  return tried
}

type Try = { req: PayloadRequest; code: string; browser: string }

async function tryRow({ req, code, browser }: Try): Promise<{ wrong: WrongCode } | Fresh> {
  const { docs } = await req.payload.find({
    collection: 'reader-tokens',
    where: {
      browserHash: { equals: tokenHash(browser) },
      expiresAt: { greater_than: now().toISOString() },
    },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, req },
  })
  const [row] = docs
  // Where no mail was sent, because there have been too many, a code is as wrong as any.
  if (!row) return { wrong: 'code' }
  if (!row.codeHash) return { wrong: 'dead' }
  if (!isSame(row.codeHash, codeHash({ code, email: row.email, browser }))) return await miss({ req, row })
  const token = newToken()
  await change({ req, row, data: { tokenHash: linkHash(token), codeHash: null } })
  return { email: row.email, token, returnPath: row.returnPath ?? null }
}

type Row = { req: PayloadRequest; row: ReaderToken }

async function miss({ req, row }: Row): Promise<{ wrong: WrongCode }> {
  const tries = row.tries + 1
  const isDead = tries >= mostTries
  await change({ req, row, data: { tries, ...(isDead && { codeHash: null }) } })
  return { wrong: isDead ? 'dead' : 'code' }
}

async function change({ req, row, data }: Row & { data: Partial<ReaderToken> }): Promise<void> {
  await req.payload.update({
    collection: 'reader-tokens',
    id: row.id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
