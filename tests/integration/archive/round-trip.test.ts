import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '#cms/database/backup.ts'
import type { Publication } from '#scripts/archive/backup.ts'
import { filesIn } from '#scripts/archive/media.ts'
import { verify } from '#scripts/archive/verify.ts'
import { loadDemo } from '#scripts/seed/load-demo.ts'
import {
  backUp,
  emptyPlace,
  everyDocument,
  namesIn,
  ownPublication,
  quietly,
  restoreTo,
  startOn,
} from '#tests/integration/archive/archives.ts'
import { buildUser, change } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let own: Publication
let file: string
let email: string

beforeAll(async () => {
  payload = await startPayload()
  await loadDemo(payload)
  own = await ownPublication()
  const user = await buildUser({ payload, role: 'editor' })
  email = user.email
  await payload.login({ collection: 'users', data: { email, password: 'a-long-enough-password' } })
  const [recap] = (await payload.find({ collection: 'recaps', limit: 1, depth: 0 })).docs
  const [image] = (await payload.find({ collection: 'media', limit: 1, depth: 0 })).docs
  const data = { headline: 'A draft after the fact', safeImage: image?.id }
  await change({ payload, id: String(recap?.id), base: 1, draft: true, data })
  file = await backUp(own)
}, 120_000)

describe('a publication restored from a backup', () => {
  let there: Publication

  beforeAll(async () => {
    there = await emptyPlace()
    await restoreTo({ file, publication: there })
  }, 60_000)

  it('has every document as it was: records, versions and settings', async () => {
    const [before, after] = [await everyDocument(own), await everyDocument(there)]
    expect(counts(after)).toEqual(counts(before))
    expect(after['recaps.versions']?.length).toBeGreaterThan(after.recaps?.length ?? 0)
    for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]?.map(signedOut))
  })

  it('has every media file, byte for byte', async () => {
    const [from, to] = [own, there].map(({ varDir }) => path.resolve(varDir, 'media'))
    const names = await filesIn(String(from))
    expect(names.length).toBeGreaterThan(0)
    expect((await filesIn(String(to))).sort()).toEqual(names.sort())
    for (const name of names) {
      expect(await readFile(path.join(String(to), name))).toEqual(
        await readFile(path.join(String(from), name)),
      )
    }
  })

  it('signs nobody in, and lets everybody in with the password that they had', async () => {
    const restored = await startOn(there)
    const { users } = await everyDocument(there)
    expect(users?.flatMap(({ sessions }) => sessions ?? [])).toEqual([])
    const data = { email, password: 'a-long-enough-password' }
    expect((await restored.login({ collection: 'users', data })).token).toBeTruthy()
    await restored.destroy()
  })

  it('can be written to like the one that it was', async () => {
    const restored = await startOn(there)
    const drafts = await restored.find({ collection: 'recaps', draft: true, limit: 100, depth: 0 })
    const draft = drafts.docs.find(({ headline }) => headline === 'A draft after the fact')
    const id = String(draft?.id)
    const saved = await change({
      payload: restored,
      id,
      base: Number(draft?.rev),
      data: { _status: 'published' },
    })
    expect(saved.rev).toBe(Number(draft?.rev) + 1)
    await restored.destroy()
  })

  it('is not put over another without being told to', async () => {
    const before = await everyDocument(there)
    await expect(restoreTo({ file, publication: there })).rejects.toThrow('--replace')
    expect(await everyDocument(there)).toEqual(before)
  })

  it('replaces another when told to, and nothing made of that one is kept', async () => {
    const other = await emptyPlace()
    await restoreTo({ file, publication: other })
    await mkdir(path.join(other.varDir, 'renditions'))
    await payload.create({ collection: 'tags', data: { name: 'Afterwards', slug: '' }, overrideAccess: true })
    await restoreTo({ file: await backUp(own), publication: other, isReplacing: true })
    expect((await everyDocument(other)).tags).toEqual((await everyDocument(own)).tags)
    expect(await namesIn(other.varDir)).toEqual(['media'])
  }, 60_000)
})

describe('--verify', () => {
  it('finds an archive to be what it gives back, and leaves nothing behind', async () => {
    const before = [await everyDocument(own), await namesIn(own.varDir)]
    const manifest = await verify({ file, publication: own, ...quietly })
    expect(manifest.documents.recaps).toBeGreaterThan(5)
    expect([await everyDocument(own), await namesIn(own.varDir)]).toEqual(before)
  })
})

function counts(documents: Record<string, Document[]>): Record<string, number> {
  return Object.fromEntries(Object.entries(documents).map(([name, { length }]) => [name, length]))
}

function signedOut(document: Document): Document {
  return 'sessions' in document ? { ...document, sessions: [] } : document
}
