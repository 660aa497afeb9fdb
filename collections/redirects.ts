import { defineCollection } from '#cms/define.ts'
import { redirectHooks } from '#cms/publishing/redirect-hooks.ts'
import { fromProblem, longestPath, toProblem } from '#core/redirect.ts'

/** Addresses that an editor sends elsewhere. Where a record moves, the system keeps its old address by itself. */
export const redirects = defineCollection({
  slug: 'redirects',
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to', 'updatedAt'] },
  hooks: redirectHooks,
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      maxLength: longestPath,
      validate: (value: string | null | undefined) =>
        value ? (fromProblem(value) ?? true) : 'This field is required.',
      admin: { description: 'A path such as /old/address. Never one that a record has or had.' },
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      maxLength: 2000,
      validate: (value: string | null | undefined, { siblingData }: { siblingData: { from?: unknown } }) =>
        value
          ? (toProblem({ from: String(siblingData.from), to: value }) ?? true)
          : 'This field is required.',
      admin: { description: 'A path of this site, or an https address.' },
    },
  ],
})
