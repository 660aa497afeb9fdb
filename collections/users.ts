import type { Access } from 'payload'
import { allowed, roleOf } from '#cms/access/staff.ts'
import { defineCollection } from '#cms/define.ts'
import { makeFirstUserAdmin } from '#cms/hooks/make-first-user-admin.ts'
import { roles } from '#core/roles.ts'
import { env } from '#env'

const self: Access = ({ req, id }) =>
  req.user?.collection === 'users' && id !== undefined ? req.user.id === id : false

const allowedOrSelf: Access = (args) => allowed('users', 'update')(args) || self(args)

export const users = defineCollection({
  slug: 'users',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'role'] },
  access: { update: allowedOrSelf },
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: env.SITE_URL.startsWith('https:') },
    forgotPassword: { expiration: 60 * 60 * 1000 },
  },
  hooks: { beforeChange: [makeFirstUserAdmin] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'writer',
      options: [...roles],
      saveToJWT: true,
      access: {
        create: ({ req }) => roleOf(req) === 'admin',
        update: ({ req }) => roleOf(req) === 'admin',
      },
    },
  ],
})
