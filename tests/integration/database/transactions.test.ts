import { createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { afterCommit } from '#cms/database/index.ts'
import { breakCommit } from '#tests/integration/support/break-commit.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample })
  api = sampleApi(payload)
})
beforeEach(() => emptyDatabase(payload))

describe('a transaction', () => {
  test('that fails to commit is an error to its caller and leaves nothing', async () => {
    const show = await api.create('shows', { slug: 'smash', title: 'Before' })

    await expect(api.create('articles', { slug: 'a' }, { after: breakCommit })).rejects.toThrow()
    const both = async (req: PayloadRequest) => {
      await payload.update({ collection: 'shows', id: show.id, data: { title: 'After' }, req })
      await breakCommit(req)
    }
    await expect(api.create('articles', { slug: 'b' }, { after: both })).rejects.toThrow()

    expect(await api.count('articles')).toBe(0)
    expect(await api.find('shows')).toMatchObject([{ title: 'Before' }])
  })

  test('that failed to commit keeps no record locked', async () => {
    const show = await api.create('shows', { slug: 'smash' })
    const touch = async (req: PayloadRequest) => {
      await payload.update({ collection: 'shows', id: show.id, data: { title: 'Lost' }, req })
      await breakCommit(req)
    }
    await expect(api.create('articles', { slug: 'a' }, { after: touch })).rejects.toThrow()

    const begin = Date.now()
    await api.update('shows', show.id, { title: 'Next' })
    expect(Date.now() - begin).toBeLessThan(2000)
  })

  test.each(['before', 'after'] as const)(
    'whose hook %s the change swallowed an inner error is an error to its caller and leaves nothing',
    async (moment) => {
      const swallow = async (req: PayloadRequest) => {
        await payload.create({ collection: 'shows', data: { slug: 'inner' } as never, req })
        await payload
          .update({ collection: 'shows', id: 'no-such-show', data: {}, req })
          .catch(() => undefined)
      }
      await expect(api.create('articles', { slug: 'a' }, { [moment]: swallow })).rejects.toThrow(
        /Nothing was stored/,
      )
      expect(await api.count('articles')).toBe(0)
      expect(await api.count('shows')).toBe(0)
    },
  )

  test('that was rolled back does not stop its request from beginning another', async () => {
    const req = await createLocalReq({}, payload)
    await expect(payload.update({ collection: 'shows', id: 'none', data: {}, req })).rejects.toThrow()
    await payload.create({ collection: 'shows', data: { slug: 'second' } as never, req })
    expect(await api.count('shows')).toBe(1)
  })
})

describe('after-commit', () => {
  test('calls back once, when the write can be read outside of its transaction', async () => {
    let seen: number | undefined
    const callback = vi.fn(async () => {
      seen = await api.count('articles')
    })
    await api.create('articles', { slug: 'a' }, { after: (req) => afterCommit(req, callback) })
    expect(callback).toHaveBeenCalledTimes(1)
    expect(seen).toBe(1)
  })

  test('does not call back before the commit', async () => {
    const callback = vi.fn()
    let early = 0
    const after = async (req: PayloadRequest) => {
      await afterCommit(req, callback)
      await payload.update({ collection: 'shows', where: { slug: { exists: true } }, data: {}, req })
      early = callback.mock.calls.length
    }
    await api.create('articles', { slug: 'a' }, { after })
    expect([early, callback.mock.calls.length]).toEqual([0, 1])
  })

  test('does not call back after a rollback', async () => {
    const callback = vi.fn()
    const after = async (req: PayloadRequest) => {
      await afterCommit(req, callback)
      throw new Error('Refused')
    }
    await expect(api.create('articles', { slug: 'a' }, { after })).rejects.toThrow('Refused')
    await api.create('articles', { slug: 'b' })
    expect(callback).not.toHaveBeenCalled()
  })

  test('does not call back after a commit that failed', async () => {
    const callback = vi.fn()
    const after = async (req: PayloadRequest) => {
      await afterCommit(req, callback)
      await breakCommit(req)
    }
    await expect(api.create('articles', { slug: 'a' }, { after })).rejects.toThrow()
    expect(callback).not.toHaveBeenCalled()
  })

  test('calls back after the one commit of a bulk update', async () => {
    for (const slug of ['a', 'b', 'c']) await api.create('articles', { slug })
    const counts: number[] = []
    const after = (req: PayloadRequest) =>
      afterCommit(req, async () => {
        counts.push((await api.find('articles', { title: { equals: 'All' } })).length)
      })
    await api.updateAll('articles', { title: 'All' }, { after })
    expect(counts).toEqual([3, 3, 3])
  })

  test('calls back at once where there is no transaction', async () => {
    const callback = vi.fn()
    await afterCommit(await createLocalReq({}, payload), callback)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  test('may write, for its transaction is over', async () => {
    const after = (req: PayloadRequest) =>
      afterCommit(req, async () => {
        await api.create('shows', { slug: 'afterwards' })
      })
    await api.create('articles', { slug: 'a' }, { after })
    expect(await api.count('shows')).toBe(1)
  })

  test('does not turn a stored write into a failed one when a callback fails', async () => {
    const fail = () => Promise.reject(new Error('Too late'))
    await api.create('articles', { slug: 'a' }, { after: (req) => afterCommit(req, fail) })
    expect(await api.count('articles')).toBe(1)
  })

  test('waits for a transaction that several operations share', async () => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const callback = vi.fn()
    await payload.create({ collection: 'shows', data: { slug: 'one' } as never, req })
    await afterCommit(req, callback)
    await payload.create({ collection: 'shows', data: { slug: 'two' } as never, req })
    await killTransaction(req)
    expect(callback).not.toHaveBeenCalled()
    expect(await api.count('shows')).toBe(0)
  })
})
