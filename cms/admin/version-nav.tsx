'use client'

import { SetStepNav } from '@payloadcms/ui'

/** The way back from a version of a recap. */
export function VersionNav({ id }: { id: string }) {
  return (
    <SetStepNav
      nav={[
        { label: 'Recaps', url: '/admin/collections/recaps' },
        { label: 'Versions', url: `/admin/collections/recaps/${id}/versions` },
      ]}
    />
  )
}
