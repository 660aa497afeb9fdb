import { useAuth } from '@payloadcms/ui'
import { may, roles } from '#core/roles.ts'

/** Whether the person at the panel may change what the public sees. */
export function useMayPublish(): boolean {
  const { user } = useAuth()
  const role = roles.find((known) => known === user?.role) ?? null
  return may({ role, action: 'publish', on: 'recaps' })
}
