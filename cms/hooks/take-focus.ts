import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { refuseField } from '#cms/publishing/refuse.ts'

const measured = ['filename', 'width', 'height', 'filesize', 'mimeType', 'thumbnailURL'] as const

type Edits = { focalPoint?: { x?: unknown; y?: unknown } }

/** Takes a focal point as the two numbers that it is: Payload would write the file anew for it. */
const beforeOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { uploadEdits, ...query } = (req.query ?? {}) as { uploadEdits?: Edits }
  const { data } = args as { data?: Record<string, unknown> }
  req.query = query
  const point = uploadEdits?.focalPoint
  if (data && point) Object.assign(data, { focalX: Number(point.x), focalY: Number(point.y) })
  return args
}

/** A focal point lies within the image, and what was measured of a file changes with the file only. */
const beforeChange: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  for (const path of ['focalX', 'focalY']) {
    const value = data[path]
    if (value === null || value === undefined || (value >= 0 && value <= 100)) continue
    throw refuseField({ collection: 'media', path, message: 'A number from 0 to 100, please.' })
  }
  if (req.file || !originalDoc) return data
  return { ...data, ...Object.fromEntries(measured.map((name) => [name, originalDoc[name]])) }
}

export const takeFocus = { beforeOperation, beforeChange }
