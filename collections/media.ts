import path from 'node:path'
import { refuseStrangers } from '#cms/access/refuse-strangers.ts'
import { defineCollection } from '#cms/define.ts'
import { checkImage } from '#cms/hooks/check-image.ts'
import { keepFiles } from '#cms/hooks/keep-files.ts'
import { takeFocus } from '#cms/hooks/take-focus.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'
import { env } from '#env'

export const media = defineCollection({
  slug: 'media',
  labels: { singular: 'Image', plural: 'Images' },
  admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt'] },
  hooks: recordHooks({
    beforeOperation: [refuseStrangers, checkImage, takeFocus.beforeOperation, keepFiles.beforeOperation],
    beforeValidate: [keepFiles.beforeValidate],
    beforeChange: [takeFocus.beforeChange],
    beforeDelete: [keepFiles.beforeDelete],
    afterChange: [keepFiles.afterChange],
  }),
  upload: {
    staticDir: path.resolve(env.VAR_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    focalPoint: true,
    crop: false,
    pasteURL: false,
  },
  fields: [
    { name: 'alt', type: 'text', required: true, maxLength: 500 },
    { name: 'credit', type: 'text', maxLength: 200 },
    {
      name: 'characters',
      type: 'array',
      label: 'Whom it shows',
      labels: { singular: 'Character', plural: 'Characters' },
      maxRows: 40,
      fields: [
        { name: 'character', type: 'relationship', relationTo: 'characters', required: true },
        { name: 'from', type: 'relationship', relationTo: 'episodes', label: 'From episode' },
      ],
    },
  ],
})
