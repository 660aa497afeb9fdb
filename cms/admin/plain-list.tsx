'use client'

import { DefaultListView, Table, useListQuery } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

/** A list of records of which none can be changed or deleted by the dozen: its rows have no boxes to tick. */
export function PlainList(props: ListViewClientProps) {
  const { data } = useListQuery()
  return (
    <DefaultListView
      {...props}
      disableBulkDelete
      disableBulkEdit
      enableRowSelections={false}
      // Without it there is no “Empty trash” either, which deletes in bulk.
      hasDeletePermission={false}
      Table={
        <div className="table-wrap">
          <Table columns={props.columnState} data={data?.docs ?? []} />
        </div>
      }
    />
  )
}
