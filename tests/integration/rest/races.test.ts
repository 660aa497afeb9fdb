import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { internalSecret } from '#cms/http/internal-secret.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildShow,
  liveRow,
  newest,
  text,
} from '#tests/integration/support/records.ts'
import { type Call, type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let as: string
let episode: string
let body: ReturnType<typeof text>

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  as = await signIn({ payload, role: 'admin' })
  const show = (await buildShow({ payload, title: 'Smash' })).id
  episode = (await buildEpisode({ payload, show })).id
  const cast = await Promise.all(
    Array.from({ length: 20 }, (_, index) => buildCharacter({ payload, show, name: `Character ${index}` })),
  )
  body = text(
    ...Array.from({ length: 20 }, () =>
      cast
        .slice(0, 10)
        .map(({ id }) => `[Name](characters:${id}) sings.`)
        .join(' '),
    ),
  )
})

const call = (input: Call) => rest(config, { as, ...input })

describe('at the same moment', () => {
  it('fifty saves of different recaps, a login, a tick and an upload all succeed', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        buildDraft({ payload, episode, safeHeadline: `Recap ${index}` }),
      ),
    )
    const login = await payload.find({ collection: 'users', limit: 1 })
    const form = new FormData()
    const png = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'x.png')
    form.append('_payload', JSON.stringify({ alt: 'An image' }))
    const others: Call[] = [
      {
        path: '/users/login',
        method: 'POST',
        json: { email: login.docs[0]?.email, password: 'a-long-enough-password' },
      },
      {
        path: '/internal/tick',
        method: 'POST',
        headers: { authorization: `Bearer ${internalSecret()}` },
        as: '',
      },
      { path: '/media', method: 'POST', body: form },
    ]
    const saves: Call[] = drafts.map(({ id }) => ({
      path: `/recaps/${id}?draft=true`,
      method: 'PATCH',
      json: { body },
      base: 1,
    }))
    const replies = await Promise.all([...saves, ...others].map(call))
    expect(replies.filter(({ status }) => status >= 300).map(({ text: answer }) => answer)).toEqual([])
    const { totalDocs } = await payload.countVersions({
      collection: 'recaps',
      where: { 'version.rev': { equals: 2 } },
    })
    expect(totalDocs).toBe(50)
  }, 60_000)

  it('twenty publishes racing twenty autosaves of one recap are each done or 409', async () => {
    const { id } = await buildDraft({ payload, episode, safeHeadline: 'Raced', body })
    let rev = 1
    const write = async (index: number, publishes: boolean) => {
      const reply = await call({
        path: publishes ? `/recaps/${id}` : `/recaps/${id}?draft=true&autosave=true`,
        method: 'PATCH',
        json: publishes ? { _status: 'published' } : { dek: `Autosave ${index}` },
        base: rev,
      })
      if (reply.status === 200) rev = Math.max(rev, reply.body.doc.rev)
      return reply
    }
    const inTurn = async (publishes: boolean) => {
      const replies: Reply[] = []
      for (let index = 0; index < 10; index += 1) replies.push(await write(index, publishes))
      return replies
    }
    const both = [true, false]
    const atOnce = both.flatMap((publishes) =>
      Array.from({ length: 10 }, (_, index) => write(index, publishes)),
    )
    const replies = [...(await Promise.all(atOnce)), ...(await Promise.all(both.map(inTurn))).flat()]
    for (const reply of replies) expect([200, 409], reply.text).toContain(reply.status)
    const done = replies.filter(({ status }) => status === 200)
    expect(done.length).toBeGreaterThan(0)
    const last = Math.max(...done.map((reply) => reply.body.doc.rev))
    expect(await newest({ payload, id })).toMatchObject({ rev: last })
    const published = done
      .filter((reply) => reply.body.doc._status === 'published')
      .map((reply) => reply.body.doc.rev)
    expect((await liveRow({ payload, id }))?.liveRev ?? null).toBe(
      published.length > 0 ? Math.max(...published) : null,
    )
  }, 60_000)

  it('twenty updates on one base have one winner, and the others are told who', async () => {
    const { id } = await buildDraft({ payload, episode, safeHeadline: 'Won', body })
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call({
          path: `/recaps/${id}?draft=true`,
          method: 'PATCH',
          json: { dek: `Writer ${index}` },
          base: 1,
        }),
      ),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const refused = replies.filter(({ status }) => status === 409)
    expect(refused).toHaveLength(19)
    for (const { body: answer } of refused) {
      expect(answer.errors[0].data.stale).toMatchObject({ rev: 2, savedBy: expect.stringContaining('admin') })
    }
  })
})
