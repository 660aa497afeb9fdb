'use client'

import { journal } from './journal.ts'
import { useKeyed } from './keyed-store.ts'

/** Says once why the last words of a recap are not kept in this browser. */
export function JournalTrouble({ id }: { id: string }) {
  const trouble = useKeyed(journal.trouble, id)
  return <p role="status">{trouble ?? ''}</p>
}
