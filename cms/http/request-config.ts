import type { Collection, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** The collection that a request is about, or undefined where it is about none. */
export function configOf(req: Partial<PayloadRequest>): SanitizedCollectionConfig | undefined {
  const slug = req.routeParams?.collection
  const collections: Record<string, Collection> | undefined = req.payload?.collections
  return typeof slug === 'string' ? collections?.[slug]?.config : undefined
}
