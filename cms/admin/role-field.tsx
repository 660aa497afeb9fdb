'use client'

import { SelectField, useAuth } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'

/** The role of an account. Whoever makes the first one is an admin and is not asked. */
export function RoleField(props: SelectFieldClientProps) {
  const { user } = useAuth()
  return user ? <SelectField {...props} /> : null
}
