import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { type Action, may, type Role, roles } from '#core/roles.ts'

/** The role of the person behind a request, or null for anybody else. */
export function roleOf(req: Pick<PayloadRequest, 'user'>): Role | null {
  const role = req.user?.collection === 'users' ? req.user.role : null
  return roles.find((known) => known === role) ?? null
}

/** Access for whoever the table of rights names; nobody else. */
export function allowed(on: string, action: Action): Access {
  return ({ req }) => may({ role: roleOf(req), action, on })
}

/** Access to a field that only the system writes. */
export const systemOnly: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
}
