'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'

const season: RelationshipFieldClient = { name: 'season', type: 'relationship', relationTo: 'seasons' }

/** In the list of recaps: the episode that one is about, or the season, or that it is an essay. */
export function SubjectCell(props: DefaultCellComponentProps) {
  const { kind, season: reviewed } = props.rowData ?? {}
  if (kind === 'show') return 'Essay'
  return kind === 'season' ? (
    <DefaultCell {...props} cellData={reviewed} field={season} />
  ) : (
    <DefaultCell {...props} />
  )
}
