import { expect, it } from 'vitest'
import { notAired } from '#core/checks/not-aired.ts'
import { buildInput, mention, messagesOf, paragraph, written } from './support.ts'

const body = written(
  paragraph(mention('episodes:e3', 'next week'), ' and ', mention('episodes:e1', 'the pilot')),
  paragraph(mention('songs:e3', 'a song')),
)

it('A recap of an episode that has not aired is a warning of its episode', () => {
  expect(notAired(buildInput({ episode: { label: 'S1 E2', hasAired: false } }))).toEqual([
    { rule: 'not-aired', level: 'warning', message: 'S1 E2 has not aired yet.', place: { field: 'episode' } },
  ])
})

it('A recap of one that has, or of none, is right', () => {
  expect(notAired(buildInput({ body }))).toEqual([])
  expect(notAired(buildInput({ episode: null }))).toEqual([])
})

it('A link to an episode that has not aired is a warning of its words', () => {
  expect(notAired(buildInput({ body, notAired: { e3: 'S1 E3' } }))).toEqual([
    {
      rule: 'not-aired',
      level: 'warning',
      message: 'The link “next week” leads to S1 E3, which has not aired yet.',
      place: { field: 'body', span: { start: 0, end: 9 } },
    },
  ])
})

it('A link in a spoiler is found too', () => {
  const spoilers = [{ block: 2, written: body }]
  expect(messagesOf(notAired(buildInput({ spoilers, notAired: { e1: 'S1 E1' } })))).toHaveLength(1)
})
