import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimDatabase } from '#cms/lease/claim.ts'
import { fence, holdsLease, LeaseLostError, returnLease, takeLease } from '#cms/lease/lease.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Lease } from '#types'

let payload: Payload

const row = async (): Promise<Lease> =>
  await payload.findByID({ collection: 'leases', id: 'dispatcher', overrideAccess: true })
const change = async (data: Partial<Lease>) =>
  await payload.db.updateOne({ collection: 'leases', id: 'dispatcher', data })
const in10s = () => new Date(Date.now() + 10_000).toISOString()
const elsewhere = JSON.stringify({ id: 'other', host: 'elsewhere', pid: 7, machine: null, started: null })

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'leases', where: {} })
})

describe('a lease', () => {
  it('is held by one, until its time is up', async () => {
    expect(await takeLease(payload)).toBeNull()
    expect(holdsLease()).toBe(true)
    await change({ holder: elsewhere, until: in10s() })
    expect(await takeLease(payload)).toMatchObject({ by: 'process 7 on elsewhere' })
    expect(holdsLease()).toBe(false)
    await change({ until: new Date(Date.now() - 1).toISOString() })
    expect(await takeLease(payload)).toBeNull()
    expect((await row()).token).toBe(2)
  })

  it('that was taken over keeps its former holder from writing', async () => {
    await takeLease(payload)
    await inTransaction(payload, fence)
    await change({ holder: elsewhere, token: 2, until: in10s() })
    await expect(inTransaction(payload, fence)).rejects.toThrow(LeaseLostError)
    expect(holdsLease()).toBe(false)
  })

  it('of a process of this machine that has ended is taken over at once', async () => {
    await takeLease(payload)
    const own = JSON.parse((await row()).holder)
    await change({ holder: JSON.stringify({ ...own, id: 'killed', started: '1' }), until: in10s() })
    expect(await takeLease(payload)).toBeNull()
    expect((await row()).token).toBe(2)
  })

  it('is there for the next one once it was given back', async () => {
    await takeLease(payload)
    await returnLease(payload)
    expect(holdsLease()).toBe(false)
    expect(new Date((await row()).until).getTime()).toBe(0)
  })

  it('of one that is alive keeps a second web process from starting; of one that is silent it does not', async () => {
    await takeLease(payload)
    await change({ holder: elsewhere, until: new Date(Date.now() + 1_000).toISOString() })
    const renewing = setInterval(
      () => void change({ until: new Date(Date.now() + 1_000).toISOString() }),
      300,
    )
    await expect(claimDatabase(payload)).rejects.toThrow('served by process 7 on elsewhere already')
    clearInterval(renewing)
    await claimDatabase(payload)
    expect(holdsLease()).toBe(true)
  })

  it('of one that is silent does not last for the hour that its clock was ahead', async () => {
    await takeLease(payload)
    await change({ holder: elsewhere, until: new Date(Date.now() + 3_600_000).toISOString() })
    await claimDatabase(payload)
    expect([holdsLease(), (await row()).token]).toEqual([true, 2])
  })
})
