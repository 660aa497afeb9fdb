import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** The editors of the texts of the recaps that are open, by recap, for what stands outside of them. */
export const bodyEditors = new Map<string, LexicalEditor>()
