import type { TextField } from 'payload'
import { slugProblem, toSlug } from '#core/slug.ts'

/** A record's place in its address: made from another field where the editor leaves it empty. */
export function slugField({ from, unique = false }: { from: string; unique?: boolean }): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    index: true,
    unique,
    admin: { description: 'Made from the name when left empty. Old addresses go on leading here.' },
    validate: (value: string | null | undefined) =>
      value ? (slugProblem(value) ?? true) : 'This field is required.',
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          if (typeof value === 'string' && value.trim()) return value.trim()
          if (value === undefined && originalDoc?.slug) return originalDoc.slug
          const words = data?.[from] ?? originalDoc?.[from]
          return typeof words === 'string' ? toSlug(words) : value
        },
      ],
    },
  }
}
