import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'
import config from '#config'
import { buildDraft, buildEpisode, buildShow, buildUser } from '#tests/integration/support/records.ts'
import { type Call, rest } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { AuditLog, User } from '#types'

let payload: Payload
let admin: User
let as: string
let show: string
let episode: string

beforeAll(async () => {
  payload = await startPayload()
  admin = await buildUser({ payload, role: 'admin' })
  const data = { email: admin.email, password: 'a-long-enough-password' }
  as = (await payload.login({ collection: 'users', data })).token ?? ''
  show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
})

const call = (input: Call) => rest(config, { as, ...input })

async function linesOf(id: string): Promise<AuditLog[]> {
  const where = { recordId: { equals: id } }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'createdAt', limit: 0 })
  return docs
}

const briefly = (lines: AuditLog[]) =>
  lines.map(({ action, fromRev, toRev }) => [action, fromRev ?? null, toRev ?? null])

describe('the audit log', () => {
  it('has one line for each act on a recap, with the versions, and none for what saves itself', async () => {
    const json = { headline: 'One', safeHeadline: 'Outside', episode }
    const { body } = await call({ path: '/recaps?draft=true', method: 'POST', json })
    const { id } = body.doc
    const patch = (base: number, data: object, query = '') =>
      call({ path: `/recaps/${id}${query}`, method: 'PATCH', base, json: data })
    const text = (await buildDraft({ payload, episode })).body
    await patch(1, { headline: 'Two', body: text }, '?draft=true&autosave=true')
    await patch(2, { headline: 'Three' }, '?draft=true')
    await patch(3, { _status: 'published' })
    await patch(4, { headline: 'Four', _status: 'published' })
    await patch(5, { _status: 'draft' })
    await patch(6, { deletedAt: new Date().toISOString() })
    await patch(7, { deletedAt: null }, '?trash=true')
    const versions = await payload.findVersions({ collection: 'recaps', where: { parent: { equals: id } } })
    await call({ path: `/recaps/versions/${versions.docs.at(-1)?.id}`, method: 'POST', base: 8 })
    await call({ path: `/recaps/${id}`, method: 'DELETE', base: 9 })
    const lines = await linesOf(id)
    expect(briefly(lines)).toEqual([
      ['create', null, 1],
      ['save', 2, 3],
      ['publish', null, 4],
      ['publish', 4, 5],
      ['unpublish', 5, 6],
      ['trash', 6, 7],
      ['untrash', 7, 8],
      ['restore-version', 8, 9],
      ['delete', 9, null],
    ])
    for (const line of lines)
      expect(line).toMatchObject({
        who: admin.name,
        whoId: admin.id,
        system: false,
        recordCollection: 'recaps',
      })
    expect(lines.map(({ title }) => title).slice(0, 5)).toEqual(['One', 'Three', 'Three', 'Four', 'Four'])
  })

  it('calls a recap without a headline by what it is about, and never by its id', async () => {
    const titleOf = async (json: object) => {
      const { body } = await call({ path: '/recaps?draft=true', method: 'POST', json })
      return (await linesOf(body.doc.id)).map(({ title }) => title)
    }
    expect(await titleOf({ safeHeadline: 'Outside' })).toEqual(['Outside (untitled)'])
    expect(await titleOf({})).toEqual(['Untitled recap'])
  })

  it('tells who scheduled, who cancelled, and what the system then published', async () => {
    const { id } = await buildDraft({ payload, episode, safeHeadline: 'Planned' })
    const at = (time: number) => ({ at: new Date(time).toISOString() })
    const first = await call({
      path: `/recaps/${id}/schedule`,
      method: 'POST',
      base: 1,
      json: at(Date.now() + 3_600_000),
    })
    await call({ path: `/schedules/${first.body.schedule.id}/cancel`, method: 'POST' })
    const second = await call({
      path: `/recaps/${id}/schedule`,
      method: 'POST',
      base: 2,
      json: at(Date.now() + 3_600_000),
    })
    const data = at(Date.now() - 1000)
    await payload.db.updateOne({ collection: 'schedules', id: second.body.schedule.id, data })
    await runDueSchedules(payload)
    const lines = (await linesOf(id)).map(({ action, who, system }) => [action, system ? 'system' : who])
    expect(lines).toEqual([
      ['create', 'system'],
      ['schedule', admin.name],
      ['unschedule', admin.name],
      ['schedule', admin.name],
      ['publish', 'system'],
    ])
  })

  it('names the fields that changed in any other record, and the deleted one as it was called', async () => {
    const { id } = (await call({ path: '/tags', method: 'POST', json: { name: 'Finale' } })).body.doc
    await call({ path: `/tags/${id}`, method: 'PATCH', json: { name: 'Finales' } })
    await call({ path: `/tags/${id}`, method: 'DELETE' })
    const lines = (await linesOf(id)).map(({ action, title, detail }) => [action, title, detail ?? null])
    expect(lines).toEqual([
      ['create', 'Finale', null],
      ['update', 'Finales', 'name'],
      ['delete', 'Finales', null],
    ])
  })

  it('names no field that follows from another', async () => {
    const show = await buildShow({ payload })
    const { id } = await buildEpisode({ payload, show: show.id })
    await call({ path: `/episodes/${id}`, method: 'PATCH', json: { title: 'The Callback' } })
    expect((await linesOf(id)).at(-1)?.detail).toBe('title')
  })

  it('tells of accounts and of the site', async () => {
    const json = { name: 'Ivy Lynn', role: 'writer', email: 'ivy@example.com' }
    const { id } = (await call({ path: '/users', method: 'POST', json })).body.doc
    await call({ path: `/users/${id}`, method: 'PATCH', json: { role: 'editor' } })
    await call({ path: `/users/${id}`, method: 'PATCH', json: { password: 'a-long-enough-password' } })
    await call({ path: `/users/${id}`, method: 'DELETE' })
    const lines = (await linesOf(id)).map(({ action, detail }) => [action, detail ?? null])
    expect(lines).toEqual([
      ['invite', 'as Writer'],
      ['role', 'Writer → Editor'],
      ['password', null],
      ['delete', null],
    ])
    await call({ path: '/globals/site', method: 'POST', json: { name: 'Previously, again' } })
    expect((await linesOf('site')).at(-1)).toMatchObject({
      action: 'update',
      detail: 'name',
      who: admin.name,
    })
  })

  it('keeps the name that somebody had then', async () => {
    const { id } = (await call({ path: '/tags', method: 'POST', json: { name: 'Then' } })).body.doc
    const before = admin.name
    await call({ path: `/users/${admin.id}`, method: 'PATCH', json: { name: 'A New Name' } })
    expect((await linesOf(id))[0]?.who).toBe(before)
    admin = { ...admin, name: 'A New Name' }
  })

  it('has no line of what was rolled back', async () => {
    const { id } = await buildShow({ payload, title: 'Kept' })
    await buildEpisode({ payload, show: id })
    expect((await call({ path: `/shows/${id}`, method: 'DELETE' })).status).toBe(409)
    const data = { number: -1 }
    expect((await call({ path: `/episodes/${episode}`, method: 'PATCH', json: data })).status).toBe(400)
    expect((await linesOf(id)).map(({ action }) => action)).toEqual(['create'])
    expect((await linesOf(episode)).map(({ action }) => action)).toEqual(['create'])
  })

  it('is changed and deleted by nobody, on any route', async () => {
    const [line] = await linesOf(episode)
    const calls: Call[] = [
      { path: `/audit-log/${line?.id}`, method: 'PATCH', json: { who: 'X' } },
      { path: `/audit-log/${line?.id}`, method: 'DELETE' },
      { path: '/audit-log?where[who][exists]=true', method: 'PATCH', json: { who: 'X' } },
      { path: '/audit-log?where[who][exists]=true', method: 'DELETE' },
      { path: '/audit-log', method: 'POST', json: { ...line } },
      { path: `/audit-log/${line?.id}/duplicate`, method: 'POST', json: {} },
    ]
    for (const one of calls) expect([400, 403, 404], one.path).toContain((await call(one)).status)
    const id = line?.id ?? ''
    const local = { collection: 'audit-log', id, overrideAccess: true } as const
    await expect(payload.update({ ...local, data: { who: 'X' } })).rejects.toThrow('never changed')
    await expect(payload.delete(local)).rejects.toThrow('never changed')
    expect((await linesOf(episode))[0]).toEqual(line)
  })
})
