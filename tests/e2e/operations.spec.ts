import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { openPanel } from '#tests/e2e/support/panel.ts'
import { makeLive, makePublication, pathOf } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

const token = randomBytes(16).toString('hex')
// Nobody listens there.
const noMailServer = 'smtp://127.0.0.1:9'

let server: Server
let staff: Staff

test.beforeAll(async () => {
  server = await startServer({ env: { OPERATIONS_TOKEN: token, SMTP_URL: noMailServer } })
  staff = await firstAdmin(server)
})

test.afterAll(async () => {
  await server.remove()
})

const ask = (path: string, authorization = `Bearer ${token}`) =>
  fetch(server.url + path, { headers: { authorization } })

/** The lines of the log that are no more than Next's greeting. */
const lines = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

async function measured(name: string): Promise<number> {
  const text = await (await ask('/metrics')).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )
}

test('who has the token is told how each part is, and nobody else', async () => {
  expect(await (await ask('/readyz', '')).json()).toEqual({ ready: true })
  await expect(async () => {
    expect(await (await ask('/readyz')).json()).toMatchObject({
      ready: true,
      database: { ok: true },
      cache: { ok: true, reasons: [] },
      dispatcher: { ok: true, stuck: 0 },
      jobs: { ok: true, overdue: 0, ran: { schedules: { failed: null }, outbox: { failed: null } } },
    })
  }).toPass()
})

test('a publish is measured until its page shows it, and so is who was answered from where', async () => {
  expect((await ask('/metrics', '')).status).toBe(401)
  const publication = await makePublication(staff)
  const before = await measured('previously_publish_to_visible_seconds_count')
  const { id } = await makeLive({ staff, episode: publication.callback.id })
  await expect(async () => {
    expect(await measured('previously_publish_to_visible_seconds_count')).toBeGreaterThan(before)
  }).toPass()
  const path = (await pathOf({ staff, id })) ?? ''
  const front = 'previously_cache_asks_total{kind="page",result="front"}'
  const kept = await measured(front)
  for (let count = 0; count < 3; count += 1) expect((await ask(path)).status).toBe(200)
  expect(await measured(front)).toBe(kept + 3)
  const text = await (await ask('/metrics')).text()
  expect(text).toContain('route="/shows/:show/:code/:slug"')
  expect(text).not.toContain(path)
  expect(text).toContain('process_cpu_seconds_total')
})

test('answers carry the id of their request, and so do the lines of the log', async () => {
  const id = `e2e-${randomBytes(8).toString('hex')}`
  const response = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'x-request-id': id, 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: 'nobody@bombshell.example', password: 'not-the-password' }),
  })
  expect([response.status, response.headers.get('x-request-id')]).toEqual([401, id])
  await expect(async () => {
    const own = lines().filter(({ request }) => request === id)
    expect(own).toContainEqual(
      expect.objectContaining({ level: 'info', method: 'POST', route: '/api/users/login', status: 401 }),
    )
    expect(own).toContainEqual(expect.objectContaining({ msg: 'A request was refused.', status: 401 }))
  }).toPass()
  expect((await ask('/')).headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
})

test('nobody and no secret is named in the log, every line of which is JSON', async () => {
  const secret = randomBytes(32).toString('base64url')
  const method = 'POST'
  await fetch(`${server.url}/drip/${secret}/steer?token=${secret}`, { method, body: 'a=b' })
  await fetch(`${server.url}/preview/${secret}?token=${secret}`, { method, body: 'a=b' })
  await expect(async () => {
    expect(lines().map(({ route }) => route)).toEqual(
      expect.arrayContaining(['/drip/:token/steer', '/preview/:token']),
    )
  }).toPass()
  const output = server.output()
  for (const word of [secret, 'bombshell', server.editor.email, 'Nora Vance', token]) {
    expect(output).not.toContain(word)
  }
  const [, ...afterFirst] = output.slice(output.indexOf('\n{')).trim().split('\n')
  for (const line of afterFirst) expect(() => JSON.parse(line), line).not.toThrow()
})

test('the panel says that mail fails, on every page, until it works again', async ({ browser }) => {
  const page = await openPanel({ browser, server })
  await expect(page.getByText('Schedules, publishing and mail are at work.')).toBeVisible()
  await staff({ path: '/users/forgot-password', method: 'POST', json: { email: server.editor.email } })
  await expect(async () => {
    expect(await (await ask('/readyz')).json()).toMatchObject({
      ready: true,
      mail: { ok: false, last: 'failed' },
    })
  }).toPass()
  const problem = page.getByText('The last mail was not sent: The mail server cannot be reached.')
  await page.reload()
  await expect(problem).toBeVisible()
  await expect(page.getByText('Not everything is at work: see above.')).toBeVisible()
  await page.goto(`${server.url}/admin/collections/recaps`)
  await expect(problem).toBeVisible()
  await page.context().close()
})

test('without a token in the settings there are no metrics, and readyz says no more', async () => {
  const bare = await startServer()
  try {
    for (const authorization of ['', 'Bearer ', 'Bearer undefined']) {
      const headers = { authorization }
      expect((await fetch(`${bare.url}/metrics`, { headers })).status).toBe(404)
      expect(await (await fetch(`${bare.url}/readyz`, { headers })).json()).toEqual({ ready: true })
    }
  } finally {
    await bare.remove()
  }
})
