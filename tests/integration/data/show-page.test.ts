import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { readShowAt } from '#data/show.ts'
import { buildWorld, paths, read } from '#tests/integration/data/world.ts'
import { buildEpisode, buildLive, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode } from '#types'

const airedOn = (day: number) => new Date(Date.UTC(2012, 1, day)).toISOString()

it('a show has an old recap of two evenings at the second too, whatever was written since', async () => {
  const payload = await startPayload()
  const { show } = await buildWorld(payload)
  const built = async (season: number): Promise<Episode> =>
    await buildEpisode({ payload, show: show.id, season, number: 1, airsAt: airedOn(season) })
  const episodes: Episode[] = []
  for (const season of [1, 2, 3, 4, 5, 6]) episodes.push(await built(season))
  const [, , third, fourth] = episodes
  const both = { episode: third?.id, furtherEpisodes: [fourth?.id ?? ''] }
  await buildLive({ payload, ...both, safeHeadline: 'Two evenings' })
  await insertNewer(payload, { show: show.id, count: 130 })
  const answer = await readShowAt(read(payload), paths.show)
  if (answer.kind !== 'page') throw new Error(answer.kind)
  const { seasons } = answer.page
  expect(seasons.map((season) => season.episodes.map(({ recap }) => recap?.headline))).toEqual([
    ...[[undefined], [undefined], ['Two evenings']],
    // Of these there are links alone.
    ...[[], [], []],
  ])
})

/** Essays that were published after everything else. */
async function insertNewer(
  payload: Payload,
  { show, count }: { show: string; count: number },
): Promise<void> {
  const insert = async (req: PayloadRequest, number: number) => {
    const at = new Date(Date.UTC(2090, 0, 1, 0, number)).toISOString()
    const data = {
      ...{ id: randomUUID(), kind: 'show', show, slug: `essay-${number}`, headline: 'Inside' },
      ...{ safeHeadline: 'Essay', body: text('Words.'), rev: 1, liveRev: 1, isLive: true },
      ...{ feedId: `tag:x,2090:${number}`, firstPublishedAt: at, livePublishedAt: at, _status: 'published' },
    }
    await payload.db.create({ collection: 'recaps', data, req })
  }
  await inTransaction(payload, async (req) => {
    for (let number = 0; number < count; number += 1) await insert(req, number)
  })
}
