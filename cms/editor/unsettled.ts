import type { EditorState } from '@payloadcms/richtext-lexical/lexical'

/** The texts, by recap, of which the form does not have the last letters yet. */
export const unsettled = new Map<string, EditorState>()

/** Resolves when the rich text editor has handed its last letters to the form, which it does when idle. */
export async function editorSettled(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback !== 'function') setTimeout(resolve, 200)
    else window.requestIdleCallback(() => resolve(), { timeout: 700 })
  })
  // One more turn, so that React has rendered what the form was given.
  await new Promise((resolve) => setTimeout(resolve, 0))
}
