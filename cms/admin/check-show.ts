import { bodyEditors } from '#cms/editor/body-editors.ts'
import { showBlock } from '#cms/editor/show-block.ts'
import { showWords } from '#cms/editor/show-words.ts'
import type { Place } from '#core/checks/model.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { focusField } from './check-field.ts'
import { type FormPart, tabOf } from './check-tabs.ts'

type Wanted = {
  id: string
  /** The fields that were checked, as they were sent. */
  sent: string
  place: Place
  form: ParentNode
  parts: readonly FormPart[]
}

/** Goes to what a finding is about; answers whether it is still there. */
export async function showPlace({ id, sent, place, form, parts }: Wanted): Promise<boolean> {
  const { field, span, block } = place
  if (field !== 'body') return await focusField({ form, field, tab: tabOf({ parts, field }) })
  const editor = bodyEditors.get(id)
  if (!editor) return false
  if (span) {
    const { body } = JSON.parse(sent) as { body?: unknown }
    return showWords({ editor, span, words: readWritten(body).text.slice(span.start, span.end) })
  }
  if (block !== undefined) return showBlock({ editor, block })
  editor.focus()
  return true
}
