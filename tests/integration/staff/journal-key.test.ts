import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '#config'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})

const ask = (as?: string) => rest(config, { path: '/users/journal-key', ...(as && { as }) })

describe('the key to the words that a browser keeps', () => {
  it('is the same for each session of an account, and nobody else’s', async () => {
    const [one, other] = [
      await signIn({ payload, role: 'writer' }),
      await signIn({ payload, role: 'writer' }),
    ]
    const [first, again, another] = [await ask(one), await ask(one), await ask(other)]
    expect(Buffer.from(first.body.key, 'base64')).toHaveLength(32)
    expect(again.body).toEqual(first.body)
    expect(another.body.key).not.toBe(first.body.key)
    expect(another.body.account).not.toBe(first.body.account)
    expect(first.body.account).toMatch(/^[0-9a-f]{32}$/)
    expect(first.body.account).not.toContain(first.body.user)
  })

  it('is kept nowhere on its way', async () => {
    const { headers } = await ask(await signIn({ payload, role: 'photo-desk' }))
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is given to nobody who is not signed in, and to no account that is not their own', async () => {
    const { status, text } = await ask()
    expect([status, text.includes('key')]).toEqual([403, false])
    const as = await signIn({ payload, role: 'admin' })
    const own = (await ask(as)).body
    const asked = await rest(config, { path: '/users/journal-key?user=other&where[id][equals]=other', as })
    expect(asked.body).toEqual(own)
  })
})
