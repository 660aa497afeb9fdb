import { getPayload, type Payload } from 'payload'
import { inTransaction } from '#cms/publishing/transaction.ts'
import config from '#config'
import { loadShow } from '#scripts/seed/load-show.ts'
import { slowWater } from '#scripts/seed/slow-water.ts'
import { smash } from '#scripts/seed/smash.ts'

const payload = await getPayload({ config })
await seedEditor(payload)
await seedDemo(payload)
await payload.destroy()
process.exit(0)

async function seedEditor(payload: Payload): Promise<void> {
  const { EDITOR_EMAIL: email, EDITOR_PASSWORD: password } = process.env
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0 || !email || !password) return
  await payload.create({
    collection: 'users',
    data: { name: 'Nora Vance', role: 'admin', email, password },
    overrideAccess: true,
  })
  process.stdout.write(`Made the editor ${email}.\n`)
}

// Into an empty database only, and whole or not at all: what an editor has changed or deleted stays so.
async function seedDemo(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'shows', overrideAccess: true })
  if (totalDocs > 0) {
    process.stdout.write('There are records already: nothing to load.\n')
    return
  }
  const demos = [smash, slowWater]
  await inTransaction(payload, async (req) => {
    for (const demo of demos) await loadShow({ req, demo })
  })
  for (const { show, episodes, recaps } of demos)
    process.stdout.write(`Loaded ${show.title}: ${episodes.length} episodes, ${recaps.length} recaps.\n`)
}
