import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Publication } from '#scripts/archive/backup.ts'
import { backUp, everyDocument, ownPublication, restoreTo } from '#tests/integration/archive/archives.ts'
import { buildWorld } from '#tests/integration/data/world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let own: Publication

beforeAll(async () => {
  payload = await startPayload()
  await buildWorld(payload)
  own = await ownPublication()
})

describe('a restore', () => {
  it('does not touch a database that somebody has open', async () => {
    const file = await backUp(own)
    await payload.create({ collection: 'tags', data: { name: 'Afterwards', slug: '' }, overrideAccess: true })
    const before = await everyDocument(own)
    const refusal = restoreTo({ file, publication: own, isReplacing: true })
    await expect(refusal).rejects.toThrow('stop the server first')
    expect(await everyDocument(own)).toEqual(before)
    expect(before.tags).toHaveLength(1)
  })
})
