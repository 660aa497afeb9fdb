import { createHmac } from 'node:crypto'
import { type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { env } from '#env'

/**
 * `GET /api/users/journal-key`: what a browser needs to keep the last words of the person who is signed in. `key` (32
 * bytes in Base64) encrypts them, and nobody else's session is given it; `account` names them on that computer without
 * saying whose they are.
 */
export const journalKey: Endpoint = {
  path: '/journal-key',
  method: 'get',
  handler: async (req) => {
    const { user } = req
    if (user?.collection !== 'users' || roleOf(req) === null) throw new Forbidden(req.t)
    const [key, account] = [secretOf('journal', user.id), secretOf('journal-account', user.id)]
    return Response.json(
      { user: user.id, account: account.toString('hex').slice(0, 32), key: key.toString('base64') },
      { headers: { 'cache-control': 'private, no-store' } },
    )
  },
}

function secretOf(purpose: string, user: string): Buffer {
  return createHmac('sha256', env.PAYLOAD_SECRET).update(`${purpose}\0${user}`).digest()
}
