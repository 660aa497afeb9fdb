import type { Payload } from 'payload'
import type { Interruption } from '#tests/integration/support/sample.ts'

type Doc = { id: string; title?: string; slug?: string; count?: number; [field: string]: unknown }
type Change = { before?: Interruption; after?: Interruption }

// The product's generated types know nothing of the sample schema: its few calls are typed here.
type Untyped = Record<
  'create' | 'update' | 'find' | 'count' | 'findVersions',
  (args: object) => Promise<unknown>
>

/** The Local API over the sample schema. */
export function sampleApi(payload: Payload) {
  const api = payload as unknown as Untyped
  return {
    create: async (collection: string, data: object, context: Change = {}, rest: object = {}) =>
      (await api.create({ collection, data, context, ...rest })) as Doc,
    update: async (collection: string, id: string, data: object, context: Change = {}, rest: object = {}) =>
      (await api.update({ collection, id, data, context, ...rest })) as Doc,
    updateAll: async (collection: string, data: object, context: Change = {}) =>
      (await api.update({ collection, where: { id: { exists: true } }, data, context })) as { docs: Doc[] },
    find: async (collection: string, where: object = {}) =>
      ((await api.find({ collection, where, pagination: false })) as { docs: Doc[] }).docs,
    count: async (collection: string) =>
      ((await api.count({ collection })) as { totalDocs: number }).totalDocs,
  }
}
