import { randomUUID } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
  TextField,
} from 'payload'
import type { SampleConfig } from '#tests/integration/support/start-payload.ts'

/** A hook that a test hands to the one save that it makes, in the save's context. */
export type Interruption = (req: PayloadRequest) => Promise<unknown>

const open = { create: () => true, read: () => true, update: () => true, delete: () => true }
const id = (): TextField => ({ name: 'id', type: 'text', required: true, defaultValue: () => randomUUID() })

const beforeChange: CollectionBeforeChangeHook = async ({ context, data, req }) => {
  await interrupt(context.before, req)
  return data
}

const afterChange: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  await interrupt(context.after, req)
  return doc
}

const articles = (): CollectionConfig => ({
  slug: 'articles',
  access: open,
  versions: { drafts: { autosave: true } },
  hooks: { beforeChange: [beforeChange], afterChange: [afterChange] },
  indexes: [{ fields: ['show', 'slug'], unique: true }],
  fields: [
    id(),
    { name: 'title', type: 'text' },
    { name: 'kind', type: 'select', options: ['recap', 'essay'] },
    { name: 'slug', type: 'text' },
    { name: 'show', type: 'relationship', relationTo: 'shows' },
    { name: 'related', type: 'relationship', relationTo: 'shows', hasMany: true },
    { name: 'tags', type: 'select', hasMany: true, options: ['new', 'old'] },
    {
      name: 'parts',
      type: 'array',
      fields: [
        { name: 'text', type: 'text' },
        { name: 'about', type: 'relationship', relationTo: 'shows' },
      ],
    },
  ],
})

const shows = (): CollectionConfig => ({
  slug: 'shows',
  access: open,
  fields: [
    id(),
    { name: 'title', type: 'text' },
    { name: 'slug', type: 'text', unique: true },
    { name: 'count', type: 'number' },
  ],
})

const staff = (): CollectionConfig => ({ slug: 'staff', access: open, auth: true, fields: [id()] })

/** A small schema that has every kind of table: versions, arrays, relations, selects, logins. */
export const sample: SampleConfig = () => ({ collections: [articles(), shows(), staff()] })

async function interrupt(hook: unknown, req: PayloadRequest): Promise<void> {
  if (typeof hook === 'function') await hook(req)
}
