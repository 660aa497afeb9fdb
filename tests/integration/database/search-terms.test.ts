import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample })
  api = sampleApi(payload)
  const show = await api.create('shows', { slug: 'smash' })
  for (const title of ['100% true', '100 times', 'snake_case', 'snakeXcase', 'back\\slash']) {
    await api.create('articles', { title, slug: title, parts: [{ text: title, about: show.id }] })
  }
})

test.each(['like', 'contains'])(
  '%s takes per cent, underscore and backslash as they are',
  async (operator) => {
    expect(await titles({ title: { [operator]: '0%' } })).toEqual(['100% true'])
    expect(await titles({ title: { [operator]: 'e_c' } })).toEqual(['snake_case'])
    expect(await titles({ title: { [operator]: 'k\\s' } })).toEqual(['back\\slash'])
    expect(await titles({ title: { [operator]: '%' } })).toEqual(['100% true'])
  },
)

test('a relation in an array is still found', async () => {
  const [show] = await api.find('shows')
  expect(await titles({ 'parts.about': { equals: show?.id } })).toHaveLength(5)
})

async function titles(where: object): Promise<unknown[]> {
  return (await api.find('articles', where)).map(({ title }) => title)
}
