import { defineCollection } from '#cms/define.ts'

/** Which process serves this database. A row is held by whoever took it last, until its time is up. */
export const leases = defineCollection({
  slug: 'leases',
  admin: { hidden: true },
  fields: [
    // Which incarnation of which process, so that one on the same machine can tell that it is gone.
    { name: 'holder', type: 'text', required: true },
    // One more with each holder: a write of an earlier one is told by it.
    { name: 'token', type: 'number', required: true },
    { name: 'until', type: 'date', required: true },
  ],
})
