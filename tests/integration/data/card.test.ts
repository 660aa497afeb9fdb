import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drawCard } from '#core/card/draw-card.ts'
import { loadTypeset } from '#data/card/typeset.ts'
import { getCard, readCardFacts } from '#data/card.ts'
import { env } from '#env'
import { buildWorld, read, type World } from '#tests/integration/data/world.ts'
import { buildDraft, publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

describe('the card of a recap', () => {
  it('is a picture of the size that it is said to have', async () => {
    const card = await getCard(world.recap.id)
    expect(await sharp(card?.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  })

  it('has the safe face on it, with what it is about, and nothing of the inside', async () => {
    const data = { grade: 'B+' as const }
    await publish({ payload, id: world.recap.id, base: 1, data })
    const facts = await readCardFacts(read(payload), world.recap.id)
    expect(facts).toMatchObject({
      ...{ publication: 'Previously', show: 'Smash', code: 'S1 E2', headline: 'Outside', grade: 'B+' },
    })
    expect(JSON.stringify(facts)).not.toContain('Inside')
  })

  it('is nobody’s business while the recap is not live', async () => {
    const draft = await buildDraft({ payload, episode: world.episode.id })
    expect(await getCard(draft.id)).toBeNull()
    await getCard(world.recap.id)
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect(await getCard(world.recap.id)).toBeNull()
    for (const id of ['no-such-recap', '..', '']) expect(await getCard(id)).toBeNull()
  })

  it('is made once and kept, and made anew when what it prints has changed', async () => {
    const { id } = world.recap
    const kept = async () => await readdir(path.join(env.VAR_DIR, 'renditions/cards', id))
    const asked = await Promise.all([getCard(id), getCard(id)])
    const [name] = await kept()
    expect(new Set(asked.map((card) => card?.etag)).size).toBe(1)
    await publish({ payload, id, base: 1, data: { headline: 'Another inside' } })
    expect((await getCard(id))?.etag).toBe(asked[0]?.etag)
    expect(await kept()).toEqual([name])
    await publish({ payload, id, base: 2, data: { safeHeadline: 'Another outside' } })
    expect((await getCard(id))?.etag).not.toBe(asked[0]?.etag)
    expect(await kept()).toHaveLength(1)
    expect(await kept()).not.toEqual([name])
  })
})

it('the publication has a card of its own', async () => {
  expect(await readCardFacts(read(payload), 'site')).toMatchObject({ publication: 'Previously', show: null })
  expect((await sharp((await getCard('site'))?.bytes).metadata()).width).toBe(1200)
})

describe('words that no face of ours can set', () => {
  const outline = async (words: string) => (await loadTypeset())({ words, face: 'headline' })

  it('are left out, and what is beside them stands', async () => {
    expect(await outline('東京物語')).toMatchObject({ path: '', width: 0 })
    expect((await outline('Tokyo Story 東')).width).toBeCloseTo((await outline('Tokyo Story ')).width)
    expect((await outline('Łódź')).width).toBeGreaterThan(1)
    expect((await outline('Đặng')).width).toBeCloseTo((await outline('Đang')).width)
  })

  it('break no card, whatever they are', async () => {
    const typeset = await loadTypeset()
    const facts = await readCardFacts(read(payload), world.recap.id)
    for (const headline of ['', ' ', '\u0000', '\ud800', '👩‍🎤 sings', 'מרילין', '\u202e', 'x'.repeat(500)]) {
      if (!facts) throw new Error('The recap is live.')
      const svg = drawCard({ facts: { ...facts, headline, show: headline }, typeset })
      expect((await sharp(Buffer.from(svg)).png().toBuffer()).byteLength).toBeGreaterThan(1000)
    }
  })
})

it('a headline is set word by word and line by line, not once for each way to break it', async () => {
  const typeset = await loadTypeset()
  const facts = await readCardFacts(read(payload), world.recap.id)
  if (!facts) throw new Error('The recap is live.')
  const headline = Array.from({ length: 40 }, (_, index) => `word${index}`)
    .join(' ')
    .slice(0, 200)
  const asked: string[] = []
  drawCard({
    facts: { ...facts, headline },
    typeset: (input) => {
      asked.push(input.words)
      return typeset(input)
    },
  })
  expect(asked.length).toBeLessThan(100)
})
