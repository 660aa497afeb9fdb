import { isToken, tokenHash } from '#acts/sign-in/secrets.ts'
import { transact } from '#acts/transact.ts'

/** Ends the session of a token, if it is one's. Whoever has the token may. */
export async function signOut(token: string | null | undefined): Promise<void> {
  if (!isToken(token)) return
  await transact(async (req) => {
    await req.payload.db.deleteMany({
      collection: 'reader-sessions',
      where: { tokenHash: { equals: tokenHash(token) } },
      req,
    })
  })
}
