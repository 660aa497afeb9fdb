import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { toBase } from './bases.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'

/** Puts a text that the server has answered into the form of a recap, which is based on it from now on. */
export function useBringIn(id: string): (doc: RecapData) => Promise<void> {
  const { bases, changesOf, newer, revisions } = usePanel()
  const { setData } = useDocumentInfo()
  const { reset } = useForm()
  return async (doc) => {
    changesOf(id).forget()
    await reset(doc)
    setData(doc)
    const base = toBase(doc)
    if (base) {
      bases.set(id, base)
      revisions.know({ id, rev: base.rev })
    }
    newer.drop(id)
  }
}
