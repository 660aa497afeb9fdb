import { useFormModified } from '@payloadcms/ui'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'

/** The text that somebody else has saved since a form was read, in which nothing was typed; null where it shows the newest. */
export function useNewerText(id: string): { rev: number; savedBy: string | null } | null {
  const { newer, revisions, statuses } = usePanel()
  const rev = useKeyed(newer, id)
  const status = useKeyed(statuses, id)
  const isModified = useFormModified()
  const based = revisions.of(id)
  if (rev === undefined || based === undefined || rev <= based || isModified) return null
  return { rev, savedBy: status?.savedBy ?? null }
}
