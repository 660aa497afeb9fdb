import { getPayload, type Payload } from 'payload'
import { inTransaction } from '#cms/publishing/transaction.ts'
import config from '#config'
import { type DemoRecap, recaps, smash } from '#scripts/seed/smash.ts'
import { type FindRecord, toLexical } from '#scripts/seed/to-lexical.ts'

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

async function seedDemo(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'shows', overrideAccess: true })
  if (totalDocs > 0) {
    process.stdout.write('There are records already: nothing to load.\n')
    return
  }
  const { find, episodes } = await seedRecords(payload)
  for (const recap of recaps) await seedRecap({ payload, recap, episode: episodes.get(recap.episode), find })
  process.stdout.write(`Loaded ${smash.show.title}: ${episodes.size} episodes, ${recaps.length} recaps.\n`)
}

async function seedRecords(payload: Payload): Promise<{ find: FindRecord; episodes: Map<number, string> }> {
  const records = new Map<string, { collection: string; id: string }>()
  const episodes = new Map<number, string>()
  await inTransaction(payload, async (req) => {
    const write = { depth: 0, overrideAccess: true, req } as const
    const show = await payload.create({ collection: 'shows', data: smash.show, ...write })
    for (const facts of smash.episodes) {
      const { id } = await payload.create({
        collection: 'episodes',
        data: { show: show.id, ...facts },
        ...write,
      })
      episodes.set(facts.number, id)
    }
    for (const [key, name] of Object.entries(smash.characters)) {
      const { id } = await payload.create({
        collection: 'characters',
        data: { show: show.id, name, slug: '' },
        ...write,
      })
      records.set(key, { collection: 'characters', id })
    }
    for (const [key, song] of Object.entries(smash.songs)) {
      const { id } = await payload.create({
        collection: 'songs',
        data: { show: show.id, ...song, slug: '' },
        ...write,
      })
      records.set(key, { collection: 'songs', id })
    }
  })
  return { episodes, find: (key) => found(records.get(key), key) }
}

async function seedRecap({
  payload,
  recap,
  episode,
  find,
}: {
  payload: Payload
  recap: DemoRecap
  episode: string | undefined
  find: FindRecord
}): Promise<void> {
  const { paragraphs, episode: number, ...face } = recap
  await payload.create({
    collection: 'recaps',
    data: {
      ...face,
      episode: found(episode, `episode ${number}`),
      body: toLexical({ paragraphs, find }),
      _status: 'published',
    },
    depth: 0,
    overrideAccess: true,
  })
}

function found<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`The demo text names “${key}”, which is no demo record.`)
  return value
}
