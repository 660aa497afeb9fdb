import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { env } from '#env'
import { buildDraft, buildEpisode, buildShow, buildUser } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { User } from '#types'
import { type Act, after, begin, runTime } from './model.ts'
import { act, look, type System } from './system.ts'

const histories = Number(process.env.HISTORIES ?? 25)
const minute = 60_000
const clock = env as { CLOCK_OFFSET: number }

let payload: Payload
let editor: User

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
  editor = await buildUser({ payload, role: 'admin' })
})

afterAll(() => {
  clock.CLOCK_OFFSET = 0
})

const minutes = (min: number, max: number) => fc.integer({ min, max })
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      text: fc.constantFrom('text 1', 'text 2', 'text 3'),
    }),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ do: 'approve' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: 'publish' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'unpublish' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'undo' }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('seal' as const), minutes: minutes(-30, 60) }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'reseal' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('slip' as const), minutes: minutes(-40, 90) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: minutes(1, 120) }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'restart' }) },
)
const anyHistory = fc.record({
  isReviewed: fc.boolean(),
  airsAt: minutes(-120, 120),
  acts: fc.array(anyAct, { minLength: 4, maxLength: 14 }),
})

async function build({ isReviewed, airsAt }: { isReviewed: boolean; airsAt: number }): Promise<System> {
  clock.CLOCK_OFFSET = 0
  const show = await buildShow({ payload, reviewed: isReviewed })
  const at = new Date(Date.now() + airsAt * minute).toISOString()
  const episode = await buildEpisode({ payload, show: show.id, airsAt: at, runTime })
  const recap = await buildDraft({ payload, episode: episode.id, headline: 'text 0' })
  return { payload, recap: recap.id, episode: episode.id, editor }
}

it(
  `what is public is what a person who keeps book would say, in ${histories} histories`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ acts, ...given }) => {
        const system = await build(given)
        let model = begin(given)
        for (const one of acts) {
          const next = after(model, one)
          const isDone = await act(system, one).then(
            () => true,
            () => false,
          )
          expect([one, isDone]).toEqual([one, next !== null])
          model = next ?? model
          expect(await look(system)).toEqual({
            ...{ live: model.live, draft: model.draft },
            waiting: model.sealed ? [model.sealed.text] : [],
          })
        }
      }),
      { numRuns: histories, endOnFailure: false, interruptAfterTimeLimit: 80 * minute },
    )
  },
  90 * minute,
)
