import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSnapshot } from '#cms/database/backup.ts'
import type { Publication } from '#scripts/archive/backup.ts'
import { addTo, emptyDigest } from '#scripts/archive/digest.ts'
import { filesIn } from '#scripts/archive/media.ts'
import { verify } from '#scripts/archive/verify.ts'
import { loadDemo } from '#scripts/seed/load-demo.ts'
import {
  backUp,
  emptyPlace,
  everyDocument,
  newFolder,
  ownPublication,
  quietly,
  restoreTo,
  startOn,
} from '#tests/integration/archive/archives.ts'
import { buildLive, buildShow, buildUser, change } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let onMongo: Publication
let onSqlite: Publication
let email: string

beforeAll(async () => {
  payload = await startPayload()
  await loadDemo(payload)
  email = (await buildUser({ payload, role: 'editor' })).email
  const [recap] = (await payload.find({ collection: 'recaps', limit: 1, depth: 0 })).docs
  const data = { headline: 'A draft after the fact' }
  await change({ payload, id: String(recap?.id), base: 1, draft: true, data })
  onMongo = await ownPublication()
  onSqlite = await emptyPlace({ file: path.join(newFolder(), 'grown.db') })
  await restoreTo({ file: await backUp(onMongo), publication: onSqlite })
}, 120_000)

describe('a publication that goes from one database to the other', () => {
  it('is the same on SQLite as it was on MongoDB', async () => {
    await expectSame(onMongo, onSqlite)
  }, 60_000)

  it('is the same on MongoDB as it was on SQLite, and its archive holds what it says', async () => {
    const there = await emptyPlace()
    const file = await backUp(onSqlite)
    await restoreTo({ file, publication: there })
    await expectSame(onSqlite, there)
    await verify({ file, publication: there, ...quietly })
  }, 60_000)

  it('lets in whom it let in, and is written to as before', async () => {
    const restored = await startOn(onSqlite)
    const login = { email, password: 'a-long-enough-password' }
    expect((await restored.login({ collection: 'users', data: login })).token).toBeTruthy()
    const { docs } = await restored.find({ collection: 'recaps', draft: true, limit: 100, depth: 0 })
    const draft = docs.find(({ headline }) => headline === 'A draft after the fact')
    const base = Number(draft?.rev)
    const data = { _status: 'published' } as const
    expect((await change({ payload: restored, id: String(draft?.id), base, data })).rev).toBe(base + 1)
    await restored.destroy()
  })

  it('lets go of a reference that MongoDB has kept to a record that is gone', async () => {
    const there = await emptyPlace({ file: path.join(newFolder(), 'other.db') })
    const show = await buildShow({ payload, title: 'Gone' })
    const recap = await buildLive({ payload, kind: 'show', show: show.id })
    await payload.db.updateOne({ collection: 'recaps', id: recap.id, data: { image: 'gone' } })
    const { released } = await restoreTo({ file: await backUp(onMongo), publication: there })
    const found = (await everyDocument(there)).recaps?.find(({ id }) => id === recap.id)
    expect(released).toBe(1)
    expect(found).toMatchObject({ image: null, headline: recap.headline })
  }, 60_000)
})

async function expectSame(left: Publication, right: Publication): Promise<void> {
  expect(await digestsOf(right)).toEqual(await digestsOf(left))
  const [from, to] = [left, right].map(({ varDir }) => path.resolve(varDir, 'media'))
  const names = await filesIn(String(from))
  expect((await filesIn(String(to))).sort()).toEqual(names.sort())
  for (const name of names) {
    expect(await readFile(path.join(String(to), name))).toEqual(await readFile(path.join(String(from), name)))
  }
}

async function digestsOf(publication: Publication): Promise<Record<string, string>> {
  const snapshot = await openSnapshot({ ...publication, folder: newFolder() })
  const digests: Record<string, string> = {}
  for (const section of snapshot.sections) {
    let digest = emptyDigest
    for await (const { sessions: _, ...document } of snapshot.documents(section)) {
      digest = addTo({ digest, section, document })
    }
    digests[section.name] = `${digest.count} ${digest.sum.toString(16)}`
  }
  await snapshot.close()
  return digests
}
