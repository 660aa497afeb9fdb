import { expect, it } from 'vitest'
import { cueWithoutSinger } from '#core/checks/cue-without-singer.ts'
import { buildInput } from './support.ts'

it('A song cue that nobody sings is an error of its block', () => {
  const cues = [
    { block: 2, song: 'Beautiful', singers: 1 },
    { block: 5, song: 'Let Me Be Your Star', singers: 0 },
  ]
  expect(cueWithoutSinger(buildInput({ cues }))).toEqual([
    {
      rule: 'cue-without-singer',
      level: 'error',
      message: 'The song cue “Let Me Be Your Star” has no singer.',
      place: { field: 'body', block: 5 },
    },
  ])
})

it('A text without song cues has none', () => {
  expect(cueWithoutSinger(buildInput())).toEqual([])
})
