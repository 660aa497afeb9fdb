import { expect, it } from 'vitest'
import { skippedHeading } from '#core/checks/skipped-heading.ts'
import { buildInput, heading, wordsAt, written } from './support.ts'

const skipped = (...levels: number[]) => {
  const body = written(...levels.flatMap((level, at) => [heading(level, ` Heading ${at} `), 'It rains.']))
  return wordsAt(skippedHeading(buildInput({ body })), body)
}

it.each([[[]], [[2, 2]], [[2, 3, 4, 2]], [[2, 3, 4, 3, 4]]])(
  'Headings of the levels %j are right',
  (levels) => {
    expect(skipped(...levels)).toEqual([])
  },
)

it.each([
  [[3], ['Heading 0']],
  [[2, 4], ['Heading 1']],
  [[2, 3, 2, 4, 4], ['Heading 3']],
  [
    [4, 2, 4],
    ['Heading 0', 'Heading 2'],
  ],
])('Of the levels %j some are not', (levels, words) => {
  expect(skipped(...levels)).toEqual(words)
})

it('A skipped level is a warning that says which it should be', () => {
  expect(skippedHeading(buildInput({ body: written(heading(2, 'One'), heading(4, 'Two')) }))).toEqual([
    {
      rule: 'skipped-heading',
      level: 'warning',
      message: 'The heading “Two” skips a level: make it a heading 3.',
      place: { field: 'body', span: { start: 5, end: 8 } },
    },
  ])
})
