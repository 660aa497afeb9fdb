import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Offer } from '#cms/analysis/offer.ts'
import config from '#config'
import { readWritten } from '#core/rich-text/written.ts'
import { readCorpus } from '#scripts/analysis/corpus.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildDraft, buildEpisode, buildShow, newest, text } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
})

const names = ['01-footlight', '05-possum', '09-honky', '17-chorus', '22-sky-vault', '30-saltwater']
const some = readCorpus('tuning').filter(({ name }, at) => names.includes(name) || at % 5 === 0)

// What wants an answer is no proposal: it stays until somebody gives one.
const wantsAnswer = new Set(['which', 'question'])

it.each(some.map((one) => [one.name, one] as const))(
  'takes everything that is proposed for %s, and nothing is proposed again',
  async (_, { gold, text: whole }) => {
    const show = await buildShow({ payload, title: gold.show ?? 'A show' })
    const [, season = '1', number = '1'] = /S(\d+)E(\d+)/.exec(gold.episode ?? '') ?? []
    const episode = await buildEpisode({
      payload,
      show: show.id,
      season: Number(season),
      number: Number(number),
      title: 'An hour',
    })
    const paragraphs = whole.split(/\n\s*\n/).map((one) =>
      one
        .replace(/\s*\n\s*/g, ' ')
        .replace(/[[\]]/g, '')
        .trim(),
    )
    const recap = await buildDraft({ payload, episode: episode.id, body: text(...paragraphs) })
    const writer = await signIn({ payload, role: 'writer' })
    const post = async (verb: string, json: object = {}) => {
      const { rev } = await newest({ payload, id: recap.id })
      const answer = await rest(config, {
        method: 'POST',
        path: `/recaps/${recap.id}/${verb}`,
        as: writer,
        base: rev ?? 0,
        json,
      })
      expect(answer.status, answer.text).toBe(200)
      return answer.body
    }
    const before = readWritten(recap.body).text
    const { items }: Offer = await post('analysis')
    const links = items.filter(({ kind }) => kind !== 'doubt')
    const { left, offer } = await post('take', { accept: links.map(({ key }) => ({ key })) })
    expect(left).toEqual([])
    expect(readWritten((await newest({ payload, id: recap.id })).body).text).toBe(before)
    const proposed = offer.items.filter(
      ({ kind }: Offer['items'][number]) => !wantsAnswer.has(kind) && kind !== 'doubt',
    )
    expect(proposed.map(({ key, kind }: Offer['items'][number]) => [kind, key])).toEqual([])
  },
)
