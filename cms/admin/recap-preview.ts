import type { CollectionConfig } from 'payload'
import { previewPath } from '#core/preview-token.ts'

type Preview = Pick<NonNullable<CollectionConfig['admin']>, 'livePreview' | 'preview'>

/** Where the newest draft of a recap is shown: in a tab of its own, and beside the form. */
export const recapPreview: Preview = {
  preview: (doc) => pathOf(doc),
  livePreview: {
    url: ({ data }) => pathOf(data),
    breakpoints: [
      { name: 'phone', label: 'Phone', width: 390, height: 844 },
      { name: 'tablet', label: 'Tablet', width: 820, height: 1180 },
    ],
  },
}

function pathOf({ id }: Record<string, unknown>): string | null {
  return typeof id === 'string' ? previewPath(id) : null
}
