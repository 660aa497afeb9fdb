import { join } from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { env } from '#env'
import { askInProcess } from '#tests/integration/support/ask-in-process.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import { type Call, rest } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { User } from '#types'

type Person = User & { as: string }

let payload: Payload
let one: Person
let other: Person

beforeAll(async () => {
  payload = await startPayload()
})
beforeEach(async () => {
  await emptyDatabase(payload)
  one = await person('admin')
  other = await person('admin')
})

async function person(role: User['role']): Promise<Person> {
  const user = await buildUser({ payload, role })
  const data = { email: user.email, password: 'a-long-enough-password' }
  const { token } = await payload.login({ collection: 'users', data })
  return { ...user, as: token ?? '' }
}

const change = ({ as, id, json }: { as: string; id: string; json: object }) =>
  rest(config, { path: `/users/${id}`, method: 'PATCH', as, json })
const remove = ({ as, id }: { as: string; id: string }) =>
  rest(config, { path: `/users/${id}`, method: 'DELETE', as })
const admins = async () =>
  (await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })).totalDocs

describe('roles and addresses', () => {
  it('are changed by an admin', async () => {
    const writer = await person('writer')
    const json = { role: 'editor', email: 'new@example.com' }
    const { body } = await change({ as: one.as, id: writer.id, json })
    expect(body.doc).toMatchObject(json)
  })

  it('stay as they are when their owner, who is no admin, changes them', async () => {
    for (const role of ['editor', 'writer', 'photo-desk'] as const) {
      const { as, id, email } = await person(role)
      const json = { name: 'My own name', role: 'admin', email: 'mine@example.com' }
      const { body } = await change({ as, id, json })
      expect(body.doc).toMatchObject({ name: 'My own name', role, email })
    }
  })

  it('of an admin are not changed by that admin', async () => {
    const { body, status } = await change({ as: one.as, id: one.id, json: { role: 'editor' } })
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'role'])
  })

  it('take effect at once for somebody who is signed in', async () => {
    const editor = await person('editor')
    await change({ as: one.as, id: editor.id, json: { role: 'photo-desk' } })
    expect((await rest(config, { path: '/recaps', as: editor.as })).status).toBe(403)
  })
})

describe('the last admin', () => {
  it('is neither deleted nor made less', async () => {
    expect((await remove({ as: one.as, id: other.id })).status).toBe(200)
    expect((await remove({ as: one.as, id: one.id })).status).toBe(409)
    const data = { role: 'writer' as const }
    await expect(
      payload.update({ collection: 'users', id: one.id, data, overrideAccess: true }),
    ).rejects.toThrow('last admin')
    expect(await admins()).toBe(1)
  })

  it.each(['demoted', 'deleted'])('is left when two admins are %s by each other at once', async (how) => {
    const json = { role: 'writer' }
    const act = (by: Person, whom: Person) =>
      how === 'demoted' ? change({ as: by.as, id: whom.id, json }) : remove({ as: by.as, id: whom.id })
    const replies = await Promise.all([act(one, other), act(other, one)])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status >= 500)).toHaveLength(0)
    expect(await admins()).toBe(1)
  })

  it.each(['demoted', 'deleted'])(
    'is left when two servers have two admins %s at once',
    { timeout: 120_000 },
    async (how) => {
      const act = (by: Person, whom: Person) => {
        const path = `/users/${whom.id}`
        const call: Call =
          how === 'demoted'
            ? { path, method: 'PATCH', as: by.as, json: { role: 'writer' } }
            : { path, method: 'DELETE', as: by.as }
        const file = (person: Person) => join(env.VAR_DIR, `${how}-by-${person.id}`)
        return askInProcess({ call, own: file(by), other: file(whom) })
      }
      const replies = await Promise.all([act(one, other), act(other, one)])
      expect(replies.filter((status) => status === 200)).toHaveLength(1)
      expect(replies.filter((status) => status >= 500)).toHaveLength(0)
      expect(await admins()).toBe(1)
    },
  )
})

describe('accounts', () => {
  it.each<Call>([
    { path: '/users?where[role][equals]=admin', method: 'PATCH', json: { role: 'writer' } },
    { path: '/users?where[name][exists]=true', method: 'DELETE' },
  ])('are not changed in bulk: $method', async (call) => {
    expect([400, 403]).toContain((await rest(config, { ...call, as: one.as })).status)
    expect(await admins()).toBe(2)
  })

  it('carry nothing that only the system writes, whoever sends it', async () => {
    const json = {
      founder: 'first',
      invitation: 'accepted',
      resetPasswordToken: 'known',
      resetPasswordExpiration: '2999-01-01T00:00:00.000Z',
      lockUntil: null,
      hash: 'x',
    }
    await change({ as: one.as, id: other.id, json })
    const row = await payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection: 'users',
      where: { id: { equals: other.id } },
    })
    expect(row?.resetPasswordToken ?? null).toBeNull()
    expect(row?.founder ?? null).toBeNull()
    const reset = { token: 'known', password: 'another long enough one' }
    expect((await rest(config, { path: '/users/reset-password', method: 'POST', json: reset })).status).toBe(
      403,
    )
  })
})
