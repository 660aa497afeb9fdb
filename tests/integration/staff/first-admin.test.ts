import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { rest } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})
beforeEach(() => emptyDatabase(payload))

const register = (json: object) => rest(config, { path: '/users/first-register', method: 'POST', json })
const person = (place: number) => ({
  name: `Person ${place}`,
  email: `person-${place}@example.com`,
  password: 'a-long-enough-password',
})

describe('the first admin', () => {
  it('is whoever comes first, whatever role they name, and is in', async () => {
    const { body, status } = await register({ ...person(1), role: 'writer' })
    expect(status).toBe(200)
    expect(body.user.role).toBe('admin')
    expect((await rest(config, { path: '/users/me', as: body.token })).body.user.name).toBe('Person 1')
  })

  it('is made once and never again', async () => {
    await register(person(1))
    expect((await register(person(2))).status).toBe(403)
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(1)
    expect((await rest(config, { path: '/users', method: 'POST', json: person(3) })).status).toBe(403)
  })

  it('is one person also when ten browsers ask at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, (_, place) => register(person(place))))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status >= 500)).toHaveLength(0)
    const { docs } = await payload.find({ collection: 'users', depth: 0 })
    expect(docs.map(({ role }) => role)).toEqual(['admin'])
  })

  it('cannot be two people even where neither process saw the other', async () => {
    await register(person(1))
    const second = payload.db.create({
      collection: 'users',
      data: { id: crypto.randomUUID(), ...person(2), role: 'admin', founder: 'first' },
    })
    await expect(second).rejects.toThrow()
  })

  it('keeps to the rules for passwords, and may try again', async () => {
    const { body, status } = await register({ ...person(1), password: 'short' })
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'password'])
    expect((await register({ ...person(1), password: '' })).status).toBe(400)
    expect((await register(person(1))).status).toBe(200)
  })

  it('stands in the audit log as its own maker', async () => {
    await register(person(1))
    const where = { action: { equals: 'create' }, recordCollection: { equals: 'users' } }
    const { docs } = await payload.find({ collection: 'audit-log', where })
    expect(docs).toMatchObject([{ who: 'Person 1', system: false, recordCollection: 'users' }])
  })
})
