import type { User } from '#types'
import { getDatabase } from './database.ts'

/** Who of the staff sends a request, or null. */
export async function readStaff(headers: Headers): Promise<User | null> {
  const payload = await getDatabase()
  const { user } = await payload.auth({ headers, canSetHeaders: false })
  return user?.collection === 'users' ? user : null
}
