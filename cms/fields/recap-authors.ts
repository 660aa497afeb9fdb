import type { ArrayField, PayloadRequest } from 'payload'
import { authorRoles } from '#core/author.ts'

/** Who is named above a recap, and for what. A new one begins with the byline of whoever begins it. */
export const authorsField: ArrayField = {
  name: 'authors',
  type: 'array',
  labels: { singular: 'Author', plural: 'Authors' },
  maxRows: 12,
  defaultValue: async ({ req }: { req?: PayloadRequest }) => (req ? await ownByline(req) : []),
  admin: { position: 'sidebar', initCollapsed: false },
  fields: [
    { name: 'author', type: 'relationship', relationTo: 'authors', required: true, index: true },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'writer',
      options: [
        { value: authorRoles[0], label: 'By' },
        { value: authorRoles[1], label: 'With' },
        { value: authorRoles[2], label: 'Pictures by' },
      ],
    },
  ],
}

async function ownByline(req: PayloadRequest): Promise<{ author: string; role: 'writer' }[]> {
  if (req.user?.collection !== 'users') return []
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: { account: { equals: req.user.id } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => ({ author: id, role: 'writer' }))
}
