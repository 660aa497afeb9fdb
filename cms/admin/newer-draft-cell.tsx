'use client'

import { Pill } from '@payloadcms/ui'

type Props = { rowData?: { liveRev?: number | null; _status?: string } }

/** In the list of recaps: has something been written since what the public sees? */
export function NewerDraftCell({ rowData }: Props) {
  return typeof rowData?.liveRev === 'number' && rowData._status === 'draft' ? (
    <Pill pillStyle="warning" size="small">
      Newer draft
    </Pill>
  ) : (
    'No'
  )
}
