import type { Place } from '#cms/presence/present.ts'

/** The place of the focus in a form; null where it is in none of its fields. */
export function placeOf(page: Document): Place | null {
  const focused = page.activeElement
  if (!focused) return null
  const text = focused.closest('[data-field-path="body"]')?.querySelector('.ContentEditable__root')
  if (text?.contains(focused)) return { field: 'body', paragraph: paragraphIn({ page, text }) }
  const named = focused.closest('.collection-edit--recaps [id^="field-"]')
  const field = /^field-([A-Za-z]+)/.exec(named?.id ?? '')?.[1]
  return field ? { field, paragraph: null } : null
}

function paragraphIn({ page, text }: { page: Document; text: Element }): number | null {
  const within = page.getSelection()?.anchorNode
  const index = [...text.children].findIndex((block) => block.contains(within ?? null))
  return index < 0 ? null : index + 1
}
