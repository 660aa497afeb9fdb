import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { relationsIn } from '#cms/relations.ts'

type Row = { from?: unknown; to?: unknown }
type Episode = { id: string; show: unknown; order: number }

/** Refuses an episode of another show in any field of a record, and a fact that ends before it begins. */
export const checkDates: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  const named = relationsIn({ fields: collection.fields, data: doc }).filter(({ to }) => to === 'episodes')
  const episodes = await findEpisodes({ req, ids: named.flatMap(({ id }) => id ?? []) })
  const show = idOf(doc.show)
  for (const { path, id } of named) {
    const episode = episodes.get(id ?? '')
    if (episode && idOf(episode.show) !== show) {
      throw refuseField({
        collection: collection.slug,
        path,
        message: 'This episode belongs to another show.',
      })
    }
  }
  for (const { name, rows } of listsOf({ fields: collection.fields, doc })) {
    rows.forEach(({ from, to }, index) => {
      const [first, last] = [episodes.get(idOf(from) ?? ''), episodes.get(idOf(to) ?? '')]
      if (!first || !last || first.order <= last.order) return
      throw refuseField({
        collection: collection.slug,
        path: `${name}.${index}.to`,
        message: 'This ends before it begins.',
      })
    })
  }
  return data
}

function listsOf({ fields, doc }: { fields: readonly Field[]; doc: Record<string, unknown> }) {
  return fields.flatMap((field) => {
    const rows = field.type === 'array' ? doc[field.name] : null
    return field.type === 'array' && Array.isArray(rows) ? [{ name: field.name, rows: rows as Row[] }] : []
  })
}

async function findEpisodes({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: string[]
}): Promise<Map<string, Episode>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'episodes',
    where: { id: { in: [...new Set(ids)] } },
    select: { show: true, order: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((doc) => [doc.id, doc as Episode]))
}
