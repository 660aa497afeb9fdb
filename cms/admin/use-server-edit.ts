import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { bodyEditors } from '#cms/editor/body-editors.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'
import { sendWrite } from './send-write.ts'
import { setAside } from './set-aside.ts'
import { useBringIn } from './use-bring-in.ts'

type Call = { url: string; body: Record<string, unknown> }

/**
 * Lets the server write into the text of a recap whose form is saved, and brings its answer into the form. Nobody
 * types into the text meanwhile, and what is typed into other fields is set aside.
 */
export function useServerEdit(
  id: string,
): <Answer extends { doc: RecapData }>(call: Call) => Promise<Answer | null> {
  const { changesOf, held, revisions } = usePanel()
  const info = useDocumentInfo()
  const { getData } = useForm()
  const show = useBringIn(id)

  const bringIn = async ({
    doc,
    base,
    since,
  }: {
    doc: RecapData
    base: number | undefined
    since: number
  }) => {
    if (changesOf(id).changedAt > since) setAside.set(id, getData())
    await show(doc)
    if (doc.rev === base) return
    info.setMostRecentVersionIsAutosaved(false)
    info.setUnpublishedVersionCount((count) => count + 1)
  }

  return async <Answer extends { doc: RecapData }>({ url, body }: Call) => {
    const text = bodyEditors.get(id)?.getRootElement()
    const since = Date.now()
    const base = revisions.of(id)
    held.add(id)
    text?.setAttribute('inert', '')
    try {
      const answer = await sendWrite<Answer>({ url, method: 'POST', body })
      if (answer) await bringIn({ doc: answer.doc, base, since })
      return answer
    } catch (error) {
      // The old text is in the form still: a save of it must be refused rather than undo what was written.
      if (base !== undefined) revisions.know({ id, rev: base })
      throw error
    } finally {
      held.delete(id)
      text?.removeAttribute('inert')
    }
  }
}
