import { expect, test } from 'vitest'
import { createBaseRevisions } from '#cms/admin/base-revisions.ts'
import type { Base } from '#cms/admin/bases.ts'
import { createNewerTexts } from '#cms/admin/newer-text.ts'

const id = 'r1'

function build({ newest }: { newest: { rev: number; headline: string } | null }) {
  const bases = new Map<string, Base>([[id, { rev: 4, data: { rev: 4, headline: 'A hat' } }]])
  const revisions = createBaseRevisions()
  revisions.know({ id, rev: 4 })
  const asked: string[] = []
  const send = async (address: unknown) => {
    asked.push(String(address))
    return newest ? Response.json(newest) : new Response(null, { status: 503 })
  }
  return { asked, bases, revisions, ...createNewerTexts({ send, bases, revisions }) }
}

test('a newer revision that says the same is what the form is based on', async () => {
  const { bases, compare, newer, revisions } = build({ newest: { rev: 6, headline: 'A hat' } })
  await compare({ id, rev: 6 })
  expect([newer.get(id), revisions.of(id), bases.get(id)?.rev]).toEqual([undefined, 6, 6])
})

test('another text of somebody else is told, and asked for once', async () => {
  const { asked, compare, newer, revisions } = build({ newest: { rev: 6, headline: 'Another hat' } })
  await compare({ id, rev: 6 })
  await compare({ id, rev: 6 })
  expect([newer.get(id), revisions.of(id), asked.length]).toEqual([6, 4, 1])
})

test('a revision that a save of one’s own is making is nobody else’s', async () => {
  const { compare, newer, revisions } = build({ newest: { rev: 6, headline: 'Another hat' } })
  const saved = revisions.queue(id, async () => revisions.know({ id, rev: 6 }))
  await Promise.all([compare({ id, rev: 6 }), saved])
  expect(newer.get(id)).toBeUndefined()
})

test('what cannot be read is not taken for the same', async () => {
  const { adopt, revisions } = build({ newest: null })
  expect([await adopt(id), revisions.of(id)]).toEqual([false, 4])
})
