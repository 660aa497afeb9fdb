import { getPayload } from 'payload'
import config from '#config'

// node tests/e2e/support/publish-elsewhere.ts ID REVISION: publishes a recap from a process of its own.
const [, , id = '', base = ''] = process.argv
const payload = await getPayload({ config })
await payload.update({
  collection: 'recaps',
  id,
  data: { _status: 'published' },
  context: { baseRevision: Number(base) },
  overrideAccess: true,
})
await payload.destroy()
process.exit(0)
