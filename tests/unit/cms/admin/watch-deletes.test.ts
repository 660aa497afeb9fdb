import { describe, expect, it } from 'vitest'
import { type Reference, watchDeletes } from '#cms/admin/watch-deletes.ts'

const references = [{ collection: 'recaps', id: 'r', title: 'The Callback' }]
const refusal = { errors: [{ message: 'Used.', data: { references } }] }

function watch({ status, body }: { status: number; body: unknown }) {
  const told: Reference[][] = []
  const send = async () => Response.json(body, { status })
  return { told, fetch: watchDeletes({ send, onRefused: (found) => told.push(found) }) }
}

describe('watching deletes', () => {
  it('tells what points to the record, and keeps the refusal quiet', async () => {
    const { fetch, told } = watch({ status: 409, body: refusal })
    const response = await fetch('/api/shows/s', { method: 'delete' })
    expect(told).toEqual([references])
    expect([response.status, await response.json()]).toEqual([409, { errors: [] }])
  })

  it('passes on every other answer as it came', async () => {
    const others = [
      { call: 'PATCH', status: 409, body: refusal },
      { call: 'DELETE', status: 200, body: { doc: {} } },
      { call: 'DELETE', status: 409, body: { errors: [{ message: 'Stale.', data: { stale: {} } }] } },
      { call: 'DELETE', status: 409, body: null },
    ]
    for (const { call, ...answer } of others) {
      const { fetch, told } = watch(answer)
      const response = await fetch('/api/shows/s', { method: call })
      expect(await response.json()).toEqual(answer.body)
      expect(told).toEqual([])
    }
  })
})
