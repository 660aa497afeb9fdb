import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { queueContext } from '#cms/database/index.ts'
import { documentsIn, newFolder, runScript } from '#tests/integration/archive/archives.ts'
import { buildRecapOf, buildWorld, type World } from '#tests/integration/data/world.ts'
import { publish, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Recap } from '#types'

let payload: Payload
let world: World
const writers = 6

beforeAll(async () => {
  payload = await startPayload()
  world = await buildWorld(payload)
})

describe('a backup taken while everybody saves', () => {
  it('is of one moment: every recap has its newest version and the mentions of its text', async () => {
    const recaps = [world.recap]
    while (recaps.length < writers) recaps.push(await buildRecapOf({ payload, world }))
    const file = path.join(newFolder(), 'archive.tar.zst')

    let isOver = false
    let saves = 0
    const writing = recaps.map(async ({ id }) => {
      for (let rev = 1; !isOver; rev += 1) {
        await publish({ payload, id, base: rev, data: saidAt(rev + 1) })
        saves += 1
      }
    })
    const before = saves
    const ended = await runScript({ script: 'backup.ts', args: [file] }).ended
    const during = saves - before
    isOver = true
    await Promise.all(writing)

    expect(ended).toMatchObject({ code: 0 })
    expect(during).toBeGreaterThan(5)
    const archive = await documentsIn(file)
    expect(archive.recaps?.length).toBe(writers)
    expect(archive.recaps?.some(({ rev }) => Number(rev) > 1)).toBe(true)
    for (const recap of archive.recaps ?? []) {
      const rev = Number(recap.rev)
      const versions = archive['recaps.versions']?.filter(({ parent }) => parent === recap.id) ?? []
      const mentions = archive.mentions?.filter(({ recapId }) => recapId === recap.id) ?? []
      const acts = archive['audit-log']?.filter(({ recordId }) => recordId === recap.id) ?? []
      expect(versions.map(({ version }) => (version as Recap).rev).sort(ascending)).toEqual(upTo(rev))
      expect(versions.filter(({ latest }) => latest).map(({ version }) => (version as Recap).rev)).toEqual([
        rev,
      ])
      if (rev > 1) expect(mentions.length).toBe(mentionsAt(rev))
      expect(acts.filter(({ action }) => action !== 'created').map(({ toRev }) => toRev)).toContain(rev)
    }
  }, 60_000)

  it('has of each of many small transactions all or nothing', async () => {
    const at = new Date().toISOString()
    const link = {
      id: 'one',
      url: 'https://example.com/',
      state: 'unknown',
      dueAt: at,
      tries: 0,
      askedAt: at,
    }
    const ping = { id: 'two', owners: [], dueAt: at, tries: 0 }
    await payload.db.create({ collection: 'links', data: link })
    await payload.db.create({ collection: 'pings', data: ping })
    const file = path.join(newFolder(), 'archive.tar.zst')
    let isOver = false
    let tries = 0
    const counting = (async () => {
      while (!isOver) {
        tries += 1
        await queueContext.run(async () => await countBoth(tries))
      }
    })()
    const startedAt = performance.now()
    const ended = await runScript({ script: 'backup.ts', args: [file] }).ended
    const perSecond = (1000 * tries) / (performance.now() - startedAt)
    isOver = true
    await counting

    expect(ended).toMatchObject({ code: 0 })
    expect(perSecond).toBeGreaterThan(20)
    const { links, pings } = await documentsIn(file)
    expect(links?.[0]?.tries).toBeGreaterThan(0)
    expect(links?.[0]?.tries).toBeLessThan(tries)
    expect(pings?.[0]?.tries).toBe(links?.[0]?.tries)
  }, 60_000)
})

async function countBoth(tries: number): Promise<void> {
  const transactionID = (await payload.db.beginTransaction()) ?? ''
  const change = { data: { tries }, req: { transactionID } }
  await payload.db.updateOne({ collection: 'links', id: 'one', ...change })
  await payload.db.updateOne({ collection: 'pings', id: 'two', ...change })
  await payload.db.commitTransaction(transactionID)
}

const mentionsAt = (rev: number) => 1 + (rev % 7)

function saidAt(rev: number): Partial<Recap> {
  const paragraphs = Array.from(
    { length: mentionsAt(rev) },
    () => `[Karen](characters:${world.karen.id}) sings.`,
  )
  return { headline: `Revision ${rev}`, body: text(...paragraphs) }
}

function upTo(rev: number): number[] {
  return Array.from({ length: rev }, (_, index) => index + 1)
}

function ascending(left: number | null | undefined, right: number | null | undefined): number {
  return Number(left) - Number(right)
}
