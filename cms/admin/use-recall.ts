import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { recallAnalysis } from './analysis-recall.ts'

// A form that is rendered anew is not opened anew.
const opened = new WeakSet<object>()

/** Shows on the opening of a form what the server still knows of earlier readings of its recap. */
export function useRecall(id: string): void {
  const { initialData } = useDocumentInfo()

  useEffect(() => {
    if (!initialData || opened.has(initialData)) return
    opened.add(initialData)
    void recallAnalysis({ id, data: initialData })
  }, [id, initialData])
}
