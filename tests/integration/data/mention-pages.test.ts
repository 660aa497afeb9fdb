import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesPerPage } from '#core/paging.ts'
import { readCharacterAt } from '#data/character.ts'
import { readSongAt } from '#data/song.ts'
import { buildWorld, paths, read } from '#tests/integration/data/world.ts'
import { buildEpisode, buildLive, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

const more = 5
const callMe = 'Karen sings Call Me.'

// The newest recap has as many places as stand on a page; those of the older ones are on the next.
beforeAll(async () => {
  payload = await startPayload()
  const world = await buildWorld(payload)
  const airsAt = '2012-02-03T03:00:00.000Z'
  const third = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt })
  const fourth = await buildEpisode({ payload, show: world.show.id, number: 4, airsAt })
  const line = `[Karen](characters:${world.karen.id}) sings [Call Me](songs:${world.callMe.id})`
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `${line} for the ${index}th time.`)
  const body = (count: number) => text(...lines(count))
  await buildLive({ payload, episode: third.id, safeHeadline: 'Old', body: body(more) })
  await buildLive({ payload, episode: fourth.id, safeHeadline: 'New', body: body(linesPerPage) })
})

const pages = {
  character: async (page: string) => {
    const answer = await readCharacterAt(read(payload), paths.karen, page)
    if (answer.kind !== 'page') return answer
    const entries = answer.page.along.flatMap((season) => season.entries)
    const recaps = entries.flatMap((entry) => (entry.kind === 'named' ? entry.recaps : []))
    return {
      paging: answer.page.paging,
      sentences: recaps.flatMap(({ lines }) => lines.map(({ sentence }) => sentence)),
      gaps: entries.filter(({ kind }) => kind === 'gap').length,
    }
  },
  song: async (page: string) => {
    const answer = await readSongAt(read(payload), paths.callMe, page)
    if (answer.kind !== 'page') return answer
    const sentences = answer.page.mentions.map(({ sentence }) => sentence)
    return { paging: answer.page.paging, sentences, gaps: 0 }
  },
}

describe.each([
  ['character', paths.karen],
  ['song', paths.callMe],
] as const)('the page of a %s with more places than stand on one', (name, path) => {
  it('lists each of them once, the newest on the first', async () => {
    const [first, second] = [await pages[name](''), await pages[name]('2')]
    if (!('paging' in first && 'paging' in second)) throw new Error('no page')
    expect(first.paging).toEqual({ path, page: 1, pages: null })
    expect(second.paging).toEqual({ path, page: 2, pages: 2 })
    expect(first.sentences.length).toBe(linesPerPage)
    expect(new Set(first.sentences).size).toBe(linesPerPage)
    expect(second.sentences.toSorted()).toEqual([...first.sentences.slice(0, more), callMe].toSorted())
  })

  it('calls no episode one that does not name them: it may be on another page', async () => {
    for (const page of ['', '2']) expect(await pages[name](page)).toMatchObject({ gaps: 0 })
  })

  it('has one address for the first, and none beyond the last', async () => {
    expect(await pages[name]('1')).toEqual({ kind: 'moved', path })
    expect(await pages[name]('3')).toEqual({ kind: 'none' })
    expect(await pages[name]('two')).toEqual({ kind: 'none' })
  })
})
