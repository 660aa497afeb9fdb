import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { recordTag } from '#core/expiry.ts'
import { env } from '#env'
import { refuseTakenPath } from './addresses.ts'
import { findRedirect } from './find-redirect.ts'
import { writeOutbox } from './outbox.ts'
import { refuseField } from './refuse.ts'

/** The longest chain of redirects that is followed to find out whether it runs in a circle. */
const longestChain = 20

const refuseAddress: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const from = String(data.from ?? originalDoc?.from)
  await refuseTakenPath({ req, path: from, id: null, collection: 'redirects', field: 'from' })
  return data
}

const refuseCircle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const from = String(data.from ?? originalDoc?.from)
  let to = pathOf(String(data.to ?? originalDoc?.to))
  for (let step = 0; to !== null; step += 1) {
    if (to === from || step === longestChain) {
      const message = 'This leads back to where it starts.'
      throw refuseField({ collection: 'redirects', path: 'to', message })
    }
    const next = await findRedirect({ req, from: to })
    to = next === null ? null : pathOf(next)
  }
  return data
}

/** Where a request for an address arrives on this site; null on another one. */
function pathOf(to: string): string | null {
  const url = new URL(to, env.SITE_URL)
  if (url.origin !== new URL(env.SITE_URL).origin) return null
  return readable(url.pathname)
    .replace(/^\/now(?=\/|$)/, '')
    .replace(/\/+$/, '')
}

// An address may hold escapes that make no text.
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** An editor's redirect stands over no address of a record, runs in no circle, and is followed from now on. */
export const redirectHooks: CollectionConfig['hooks'] = {
  beforeChange: [refuseAddress, refuseCircle],
  afterChange: [
    async ({ doc, req }) => {
      await writeOutbox({ req, tags: [recordTag('redirects', doc.id)] })
      return doc
    },
  ],
  afterDelete: [
    async ({ doc, req }) => {
      await writeOutbox({ req, tags: [recordTag('redirects', doc.id)] })
      return doc
    },
  ],
}
