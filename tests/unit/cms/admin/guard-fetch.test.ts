import { expect, test } from 'vitest'
import { createBaseRevisions } from '#cms/admin/base-revisions.ts'
import { guardFetch, type Stale } from '#cms/admin/guard-fetch.ts'

const page = new URL('http://panel.test/admin/collections/recaps/r1/versions/v1')
const stale: Stale = { rev: 9, savedBy: 'Ivy', savedAt: '2026-01-01T00:00:00.000Z' }

test('a write names the revision that the form was read from', async () => {
  const { call, panel } = buildPanel()
  panel.revisions.know({ id: 'r1', rev: 4 })
  await panel.fetch('/api/recaps/r1?autosave=true', { method: 'PATCH', body: new FormData() })
  expect(call(0).base).toBe('4')
})

test('the second of two quick saves waits and names the revision that the first one made', async () => {
  const { call, panel } = buildPanel()
  panel.revisions.know({ id: 'r1', rev: 4 })
  await Promise.all([save(panel.fetch), save(panel.fetch)])
  expect([call(0).base, call(1).base]).toEqual(['4', '5'])
})

test('a save that failed lets the next one through', async () => {
  const { call, panel } = buildPanel({ fail: [0] })
  panel.revisions.know({ id: 'r1', rev: 4 })
  await Promise.allSettled([save(panel.fetch), save(panel.fetch)])
  expect(call(1).base).toBe('4')
})

test('an autosave that does not reach the server is told, and refused to the form without words', async () => {
  const { failed, panel } = buildPanel({ fail: [0] })
  const response = await save(panel.fetch)
  expect(failed).toEqual(['autosave: The server cannot be reached.'])
  expect([response.status, await response.json()]).toEqual([409, { errors: [] }])
})

test('deleting, scheduling and restoring a version name the revision too', async () => {
  const { call, panel } = buildPanel()
  panel.revisions.know({ id: 'r1', rev: 4 })
  await panel.fetch('/api/recaps/versions/v1?draft=false', { method: 'post' })
  await panel.fetch('/api/recaps/r1/schedule', { method: 'POST', body: '{}' })
  await panel.fetch('/api/recaps/r1?trash=true', { method: 'delete' })
  expect([0, 1, 2].map((at) => call(at).base)).toEqual(['4', '4', '6'])
})

test('taking proposals and giving them back are writes, reading and refusing them are none', async () => {
  const { call, panel } = buildPanel()
  panel.revisions.know({ id: 'r1', rev: 4 })
  for (const act of ['take', 'give-back', 'analysis', 'refuse'])
    await panel.fetch(`/api/recaps/r1/${act}`, { method: 'POST', body: '{}' })
  expect([0, 1, 2, 3].map((at) => call(at).base)).toEqual(['4', '5', null, null])
})

test('a step of a review, an undo and sealing anew beside the form are writes', async () => {
  const { call, panel } = buildPanel({ on: '/admin/collections/recaps/r1' })
  panel.revisions.know({ id: 'r1', rev: 4 })
  for (const path of ['recaps/r1/review', 'recaps/r1/undo', 'schedules/s1/reseal', 'schedules/s1/cancel'])
    await panel.fetch(`/api/${path}`, { method: 'POST', body: '{}' })
  expect([0, 1, 2, 3].map((at) => call(at).base)).toEqual(['4', '5', '6', null])
})

test('the name of an episode goes with a publication only, spelled for a header', async () => {
  const { call, early, panel } = buildPanel()
  early.set('r1', 'Née “Ivy”')
  await save(panel.fetch)
  await panel.fetch('/api/recaps/r1?depth=0', { method: 'PATCH', body: new FormData() })
  expect([call(0).early, call(1).early]).toEqual([null, encodeURIComponent('Née “Ivy”')])
})

test('what writes to no recap goes out as it came', async () => {
  const { call, panel } = buildPanel()
  panel.revisions.know({ id: 'r1', rev: 4 })
  await panel.fetch('/api/recaps/r1/status')
  await panel.fetch('/api/shows/r1', { method: 'PATCH', body: '{}' })
  expect([call(0).base, call(1).base]).toEqual([null, null])
})

test('a stale save is told once, without words for the form to show', async () => {
  const { panel, told } = buildPanel({ refuse: [0] })
  const response = await save(panel.fetch)
  expect(told).toEqual([stale])
  expect([response.status, await response.json()]).toEqual([409, { errors: [] }])
})

test('a save is sent again where the newer revision says the same, as after it was sealed', async () => {
  const { call, panel, told } = buildPanel({ refuse: [0], same: true })
  panel.revisions.know({ id: 'r1', rev: 4 })
  const response = await save(panel.fetch)
  expect([call(0).base, call(1).base, response.status]).toEqual(['4', '9', 200])
  expect(told).toEqual([])
})

test('a save that is refused again is told', async () => {
  const { calls, panel, told } = buildPanel({ refuse: [0, 1], same: true })
  await save(panel.fetch)
  expect([calls.length, told]).toEqual([2, [stale]])
})

test('a button that was pressed for an older text says so, and opens no comparison', async () => {
  const { newer, panel, told } = buildPanel({ refuse: [0] })
  const response = await panel.fetch('/api/recaps/r1/review', { method: 'POST', body: '{}' })
  const { errors } = (await response.json()) as { errors: { message: string }[] }
  expect(errors.map(({ message }) => message)).toEqual([
    'Ivy has saved a newer text. Nothing was done: look at it first.',
  ])
  expect([response.status, newer, told]).toEqual([409, ['r1'], []])
})

test('a publish that is refused is told with what each field lacks, and the form sees the answer', async () => {
  const { failed, panel } = buildPanel({ lack: [0] })
  const response = await panel.fetch('/api/recaps/r1?depth=0', { method: 'PATCH', body: new FormData() })
  expect(failed).toEqual(['publish: A recap needs a headline. A recap needs a text.'])
  expect(response.status).toBe(400)
})

test('nothing is autosaved until the conflict is settled', async () => {
  const { calls, panel } = buildPanel({ refuse: [0] })
  await save(panel.fetch)
  const response = await save(panel.fetch)
  expect([calls.length, response.status]).toEqual([1, 409])
})

test('a page is not read while a save is under way', async () => {
  const { calls, panel } = buildPanel()
  const saved = save(panel.fetch)
  await panel.fetch('/admin/collections/recaps/r1?_rsc=x', { headers: { rsc: '1' } })
  await saved
  expect(calls.map(({ method }) => method)).toEqual(['PATCH', 'GET'])
})

function save(send: typeof fetch): Promise<Response> {
  return send('/api/recaps/r1?autosave=true&draft=true', { method: 'PATCH', body: new FormData() })
}

const lacking = {
  message: 'The following fields are invalid: Headline, Body',
  data: { errors: [{ message: 'A recap needs a headline.' }, { message: 'A recap needs a text.' }] },
}

type Answers = { fail?: number[]; refuse?: number[]; lack?: number[]; on?: string; same?: boolean }

function buildPanel({ fail = [], refuse = [], lack = [], on, same = false }: Answers = {}) {
  const calls: { method: string; base: string | null; early: string | null }[] = []
  const early = new Map<string, string>()
  const told: Stale[] = []
  const newer: string[] = []
  const failed: string[] = []
  const revisions = createBaseRevisions()
  let rev = 4
  const send = async (_: unknown, init?: RequestInit) => {
    const at = calls.length
    const headers = new Headers(init?.headers)
    calls.push({
      method: init?.method ?? 'GET',
      base: headers.get('x-base-revision'),
      early: headers.get('x-publish-early'),
    })
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (fail.includes(at)) throw new TypeError('fetch failed')
    if (refuse.includes(at)) return Response.json({ errors: [{ data: { stale } }] }, { status: 409 })
    if (lack.includes(at)) return Response.json({ errors: [lacking] }, { status: 400 })
    rev += 1
    return Response.json({ doc: { rev } })
  }
  const guarded = guardFetch({
    send,
    page: () => (on ? new URL(on, page) : page),
    revisions,
    earlyName: (id) => early.get(id),
    isHeld: () => told.length > 0,
    adopt: async (id) => {
      if (same) revisions.know({ id, rev: stale.rev })
      return same
    },
    onNewer: (id) => newer.push(id),
    onStale: (_, found) => told.push(found),
    onSaving: () => {},
    onWritten: () => {},
    onFailed: ({ kind }, why) => failed.push(`${kind}: ${why}`),
  })
  const call = (at: number) => calls[at] ?? { method: '', base: '', early: '' }
  return { call, calls, early, failed, newer, panel: { fetch: guarded, revisions }, told }
}
