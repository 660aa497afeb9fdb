import { useAuth } from '@payloadcms/ui'
import { type Action, may, roles } from '#core/roles.ts'

/** Whether the person at the panel may do something with a collection. */
export function useMay({ action, on }: { action: Action; on: string }): boolean {
  const { user } = useAuth()
  const role = roles.find((known) => known === user?.role) ?? null
  return may({ role, action, on })
}
