import { expect, it } from 'vitest'
import { unusedBeat } from '#core/checks/unused-beat.ts'
import { vagueBeat } from '#core/checks/vague-beat.ts'
import { buildInput, messagesOf, paragraph, wordsAt, written } from './support.ts'

const beat = (...characters: string[]) => ({ type: 'inlineBlock', fields: { blockType: 'beat', characters } })

it('A beat that says of nobody that it is about them is an error in the text, at its sentence', () => {
  const body = written('It rains.', paragraph('Karen sings. Ivy ', beat(), 'leaves.'))
  const found = vagueBeat(buildInput({ body }))
  expect(found).toEqual([
    {
      rule: 'vague-beat',
      level: 'error',
      message: 'The beat in “Ivy leaves.” names no character.',
      place: { field: 'body', span: { start: 24, end: 35 } },
    },
  ])
  expect(wordsAt(found, body)).toEqual(['Ivy leaves.'])
})

it('A beat without words is an error that leads to its block', () => {
  for (const lonely of [paragraph(beat('k')), paragraph('— ', beat('k'))]) {
    const [found, ...others] = vagueBeat(buildInput({ body: written('It rains.', lonely) }))
    expect(found?.message).toContain('no words')
    expect(found?.place).toEqual({ field: 'body', block: 1 })
    expect(others).toEqual([])
  }
})

it('Two beats in one sentence are an error', () => {
  const body = written(paragraph(beat('k'), 'Karen sings.', beat('i'), ' Ivy leaves.', beat('i')))
  expect(messagesOf(vagueBeat(buildInput({ body })))).toEqual([
    'Two beats mark “Karen sings.”: one is enough.',
  ])
})

it('What is amiss in a spoiler leads to its block', () => {
  const spoilers = [{ block: 3, written: written(paragraph('Ivy leaves.', beat())) }]
  expect(vagueBeat(buildInput({ spoilers })).map(({ place }) => place)).toEqual([{ field: 'body', block: 3 }])
})

it('A beat about somebody in a sentence of its own is fine', () => {
  const body = written(paragraph('Karen sings.', beat('k')), paragraph('Karen sings.', beat('k')))
  expect(vagueBeat(buildInput({ body }))).toEqual([])
  expect(unusedBeat(buildInput({ body }))).toEqual([])
})

it('A beat of a review or an essay is collected nowhere', () => {
  const body = written('It rains.', paragraph('Karen sings.', beat('k')))
  const spoilers = [{ block: 2, written: written(paragraph('Ivy leaves.', beat('k'))) }]
  const found = unusedBeat(buildInput({ kind: 'season', body }))
  expect(found.map(({ level, place }) => [level, place])).toEqual([['warning', { field: 'body', block: 1 }]])
  const hidden = unusedBeat(buildInput({ kind: 'show', spoilers }))
  expect(hidden[0]?.message).toContain('an essay')
  expect(hidden[0]?.place).toEqual({ field: 'body', block: 2 })
  expect(unusedBeat(buildInput({ kind: 'show' }))).toEqual([])
})
