'use client'

import { useListQuery } from '@payloadcms/ui'
import type { Column, ListViewClientProps } from 'payload'
import { useLayoutEffect } from 'react'
import { usePanel } from './panel-provider.tsx'
import { PlainList } from './plain-list.tsx'
import { RecapFilterBar } from './recap-filter-bar.tsx'
import { RestoreRow } from './restore-row.tsx'
import { useListStates } from './use-list-states.ts'

/** The list of recaps, without bulk controls since each write names the revision of one recap. */
export function RecapList(props: ListViewClientProps) {
  const { data } = useListQuery()
  const { revisions } = usePanel()
  const docs = data?.docs ?? []
  const isTrash = props.viewType === 'trash'

  useLayoutEffect(() => {
    if (!isTrash) return
    for (const { id, rev } of data?.docs ?? []) {
      if (typeof rev === 'number') revisions.know({ id: String(id), rev })
    }
  }, [data, isTrash, revisions])

  const columnState = props.columnState.filter(({ accessor }) => isShown({ accessor, isTrash }))
  const isTold = columnState.some(({ accessor, active }) => accessor === 'state' && active)
  useListStates(isTold ? data?.docs : undefined)
  const columns = isTrash ? [...columnState, restoreColumn(docs.map(({ id }) => String(id)))] : columnState
  return (
    <PlainList
      {...props}
      BeforeListTable={isTrash ? props.BeforeListTable : <RecapFilterBar />}
      columnState={columns}
    />
  )
}

// Payload's own column says "has published version" of a recap that is off the air. What is in the trash is on no way.
function isShown({ accessor, isTrash }: { accessor: string; isTrash: boolean }): boolean {
  return accessor !== '_status' && !(isTrash && accessor === 'state')
}

function restoreColumn(ids: string[]): Column {
  return {
    accessor: 'restore',
    active: true,
    field: { name: 'restore', type: 'ui', admin: {} },
    Heading: 'Restore',
    renderedCells: ids.map((id) => <RestoreRow id={id} key={id} />),
  }
}
