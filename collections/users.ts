import type { Access, FieldAccess } from 'payload'
import { allowed, roleOf, systemOnly } from '#cms/access/staff.ts'
import { defineCollection } from '#cms/define.ts'
import { freeByline } from '#cms/hooks/free-byline.ts'
import { giveByline } from '#cms/hooks/give-byline.ts'
import { checkPassword } from '#cms/staff/check-password.ts'
import { staffEndpoints } from '#cms/staff/endpoints.ts'
import { foundStaff } from '#cms/staff/found-staff.ts'
import { guardLastAdmin, guardRole, refuseBulk } from '#cms/staff/guard-accounts.ts'
import { mailInvitation, stampInvitation } from '#cms/staff/invitation.ts'
import { noteReset } from '#cms/staff/note-reset.ts'
import { type Action, roleNames, roles } from '#core/roles.ts'
import { env } from '#env'

const self: Access = ({ req, id }) =>
  req.user?.collection === 'users' && id !== undefined ? req.user.id === id : false

const allowedOrSelf =
  (action: Action): Access =>
  (args) =>
    allowed('users', action)(args) || self(args)

const byAdmin: FieldAccess = ({ req }) => roleOf(req) === 'admin'

const system = { access: systemOnly, admin: { disabled: true } } as const

export const users = defineCollection({
  slug: 'users',
  labels: { singular: 'Account', plural: 'Staff' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'invitation'],
    components: {
      beforeListTable: ['/cms/admin/invite-form.tsx#InviteForm'],
      views: { list: { Component: '/cms/admin/plain-list.tsx#PlainList' } },
    },
  },
  access: {
    read: allowedOrSelf('read'),
    update: allowedOrSelf('update'),
    // Who may open the panel at all.
    admin: ({ req }) => roleOf(req) !== null,
  },
  disableBulkEdit: true,
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: env.SITE_URL.startsWith('https:') },
    forgotPassword: { expiration: 60 * 60 * 1000 },
  },
  endpoints: staffEndpoints,
  hooks: {
    beforeOperation: [refuseBulk, checkPassword, noteReset],
    beforeChange: [foundStaff, guardRole, stampInvitation],
    afterChange: [giveByline, mailInvitation],
    beforeDelete: [guardLastAdmin, freeByline],
  },
  fields: [
    {
      name: 'invited',
      type: 'ui',
      admin: {
        components: { Field: '/cms/admin/invitation-notice.tsx#InvitationNotice' },
        disableListColumn: true,
      },
    },
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    { name: 'email', type: 'email', required: true, unique: true, access: { update: byAdmin } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'writer',
      options: roles.map((value) => ({ value, label: roleNames[value] })),
      saveToJWT: true,
      admin: { components: { Field: '/cms/admin/role-field.tsx#RoleField' } },
      access: { create: byAdmin, update: byAdmin },
    },
    {
      name: 'invitation',
      type: 'select',
      options: ['sending', 'sent', 'failed', 'accepted'],
      access: systemOnly,
      admin: { readOnly: true, condition: () => false },
    },
    { name: 'invitedAt', type: 'date', ...system },
    { name: 'invitationProblem', type: 'text', ...system },
    { name: 'founder', type: 'text', unique: true, ...system },
  ],
})
