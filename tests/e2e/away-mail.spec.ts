import { expect, test } from '@playwright/test'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { expectWell, healthOf, operationsToken } from '#tests/e2e/support/health.ts'
import { makeDraft, makePublication } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

let server: Server
let staff: Staff
let mailServer: MailServer | undefined

test.afterEach(async () => {
  await server.remove()
  await mailServer?.close()
})

const ivy = { name: 'Ivy Lynn', email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

const waiting = async () => (await staff({ path: '/mails' })).body.docs

const manners = [
  { manner: 'is not there', why: 'The mail server cannot be reached.' },
  { manner: 'takes the call and says nothing', why: 'The mail server did not answer in time.' },
]

for (const { manner, why } of manners) {
  test(`a mail server that ${manner} holds nothing up, and has the mail once when it is back`, async () => {
    const port = await freePort()
    const env = { OPERATIONS_TOKEN: operationsToken, SMTP_URL: `smtp://127.0.0.1:${port}` }
    if (manner !== 'is not there') mailServer = await startMailServer({ port, manner: 'hangs' })
    server = await startServer({ env })
    staff = await firstAdmin(server)
    const { body } = await staff({ path: '/users', method: 'POST', json: { ...ivy, role: 'writer' } })
    const publication = await makePublication(staff)
    const { id, rev } = await makeDraft({ staff, episode: publication.callback.id })
    const json = { step: 'assigned', writer: body.doc.id }
    await staff({ path: `/recaps/${id}/review`, method: 'POST', json, base: rev })

    expect((await staff({ path: `/recaps/${id}/status` })).body.steps).toMatchObject([
      { step: 'assigned', byName: 'Nora Vance' },
    ])
    await expect.poll(async () => (await waiting())[0]?.lastError).toBe(why)
    const { status, ready, mail } = await healthOf(server)
    expect({ status, ready, mail }).toMatchObject({
      status: 200,
      ready: true,
      mail: { ok: false, last: 'failed', reasons: [`The last mail was not sent: ${why}`] },
    })
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true })

    if (mailServer) mailServer.manner = 'takes'
    mailServer ??= await startMailServer({ port })
    await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
    await expectWell(server)
    expect(mailServer.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [expect.objectContaining({ text: ivy.email }), expect.any(String)],
    ])
  })
}
