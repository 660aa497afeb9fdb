import fc from 'fast-check'
import type { SanitizedCollectionConfig } from 'payload'
import type { Call } from '#tests/integration/support/rest.ts'
import { queryOf } from './queries.ts'
import { bodyOf, idIn, type Pool } from './values.ts'

type Method = NonNullable<Call['method']>
type Route = { method: Method; path: string }

// These end or renew the session that the requests are made in.
const left = /logout|refresh-token|first-register/

/** Every route of a collection, Payload's and ours alike. */
export function routesOf(collection: SanitizedCollectionConfig): Route[] {
  const endpoints = collection.endpoints === false ? [] : collection.endpoints
  const routes = endpoints.map(({ method, path }) => ({ method: method.toUpperCase() as Method, path }))
  return routes.filter(({ path }) => !left.test(path))
}

/** Requests to the routes of a collection, with bodies and queries made from its fields. */
export function requestTo({ collection, pool }: { collection: SanitizedCollectionConfig; pool: Pool }) {
  const { slug, fields, flattenedFields } = collection
  const id = fc.oneof(
    { weight: 9, arbitrary: idIn({ pool, slug }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '%00',
        '%F0%9F%8E%A4',
        '..%2F..',
        '{"$ne":1}',
        'null',
        'undefined',
        '-1',
        '%20',
      ),
    },
  )
  const input = { route: fc.constantFrom(...weighted(routesOf(collection))), id, at: idIn({ pool, slug }) }
  return fc
    .record({
      ...input,
      query: fc.oneof(
        queryOf({ slug, fields: flattenedFields, pool }),
        fc.constantFrom('', '?draft=true', '?depth=2'),
      ),
      body: bodyOf({ fields, pool }),
      base: fc.option(fc.constantFrom(0, 1, 2, 1e9), { nil: undefined }),
    })
    .map(({ route: { method, path }, id: one, at, query, body, base }): Call => {
      const call = { method, path: `/${slug}${path.replace(/:\w+/, one)}`, base }
      if (method === 'GET') return { ...call, path: call.path + query }
      // Without a place a change of many would soon have nothing left to change.
      const place = path === '/' ? `&where[id][equals]=${at}` : ''
      return { ...call, path: `${call.path}${query || '?'}${place}`, json: body }
    })
}

// Most of what can go wrong does so where something is written.
function weighted(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => {
    const isPlain = route.path === '/' || route.path === '/:id'
    const times = isPlain && (route.method === 'POST' || route.method === 'PATCH') ? 6 : isPlain ? 3 : 1
    return Array.from({ length: times }, () => route)
  })
}
