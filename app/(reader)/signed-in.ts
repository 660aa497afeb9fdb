import { headers } from 'next/headers'
import { readerOf, type SignedIn } from '#acts/sessions/reader-of.ts'
import { readCookie, sessionCookie } from '#auth/cookies.ts'

/** The reader who asks for a page, or null. */
export async function readSignedIn(): Promise<SignedIn | null> {
  return await readerOf(readCookie((await headers()).get('cookie'), sessionCookie))
}
