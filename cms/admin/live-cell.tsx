'use client'

import { Pill } from '@payloadcms/ui'

type Props = { rowData?: { liveRev?: number | null } }

/** In the list of recaps: does the public see it? */
export function LiveCell({ rowData }: Props) {
  return typeof rowData?.liveRev === 'number' ? (
    <Pill pillStyle="success" size="small">
      Live
    </Pill>
  ) : (
    'No'
  )
}
