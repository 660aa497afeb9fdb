'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { recapName } from '#core/recap-name.ts'

/** In the list of recaps: what each is called, also before it has a headline. */
export function HeadlineCell(props: DefaultCellComponentProps) {
  return <DefaultCell {...props} cellData={recapName(props.rowData ?? {})} />
}
