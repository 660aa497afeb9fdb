import { getPayload } from 'payload'
import config from '#config'

// node tests/e2e/support/set-imported-id.ts ID WORDS: gives a draft the id that it had in another system's feed.
const [, , id = '', importedId = ''] = process.argv
const payload = await getPayload({ config })
await payload.db.updateOne({ collection: 'recaps', id, data: { importedId } })
await payload.destroy()
process.exit(0)
