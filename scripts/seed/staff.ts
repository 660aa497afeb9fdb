import type { Payload } from 'payload'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { type Role, roles } from '#core/roles.ts'

/** Who works at the demo publication; whoever may write has a byline of the same name. */
const names: Record<string, string> = {
  admin: 'Nora Vance',
  editor: 'Imogen Hale',
  writer: 'Felix Adeyemi',
  'photo-desk': 'Lotte Brandt',
}

export type Login = { role: Role; email: string }

/**
 * Makes the accounts of the first logins where there is no user yet, and answers them: the first one as given, one
 * for each further role at the same mailbox (`editor+writer@…`), all with the password given.
 */
export async function makeStaff({
  payload,
  email,
  password,
  everyRole,
}: {
  payload: Payload
  email: string
  password: string
  everyRole: boolean
}): Promise<Login[]> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return []
  const logins = (everyRole ? roles : roles.slice(0, 1)).map(
    (role, index): Login => ({ role, email: index === 0 ? email : email.replace('@', `+${role}@`) }),
  )
  await inTransaction(payload, async (req) => {
    for (const login of logins) {
      const data = { ...login, name: names[login.role] ?? login.role, password }
      await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true, req })
    }
  })
  return logins
}
