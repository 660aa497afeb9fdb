import { expect, it } from 'vitest'
import { brokenLink } from '#core/checks/broken-link.ts'
import { buildInput, italic, link, paragraph, wordsAt, written } from './support.ts'

const body = written(
  paragraph('See ', link('/shows/smash', 'the show'), ' and ', link('#end', 'the end'), '.'),
  paragraph('Or ', link('https://gone.example/', 'elsewhere'), '.'),
)

it('A link that leads somewhere is right, and so is one of which nothing is known', () => {
  expect(brokenLink(buildInput({ body, links: { '/shows/smash': 'works', '#end': 'unknown' } }))).toEqual([])
})

it('A link within this site that leads nowhere is an error', () => {
  const findings = brokenLink(buildInput({ body, links: { '/shows/smash': 'gone', '#end': 'gone' } }))
  expect(wordsAt(findings, body)).toEqual(['the show', 'the end'])
  expect(findings[0]).toEqual({
    rule: 'broken-link',
    level: 'error',
    message: 'The link “the show” leads nowhere.',
    place: { field: 'body', span: { start: 4, end: 12 } },
  })
})

it('A page of another site that is gone is none', () => {
  expect(brokenLink(buildInput({ body, links: { 'https://gone.example/': 'gone' } }))).toEqual([])
})

it('A link in several marks is one link', () => {
  const marked = written(paragraph(link('/x', 'the ', italic('Smash'), ' show '), link('/x', 'again')))
  const findings = brokenLink(buildInput({ body: marked, links: { '/x': 'gone' } }))
  expect(wordsAt(findings, marked)).toEqual(['the Smash show', 'again'])
})

it('Links come in the order in which they are read', () => {
  const around = written(paragraph(link('/x', 'one')), { type: 'block' }, paragraph(link('/x', 'three')))
  const spoilers = [{ block: 1, written: written(paragraph(link('/x', 'two'))) }]
  const findings = brokenLink(buildInput({ body: around, spoilers, links: { '/x': 'gone' } }))
  expect(wordsAt(findings, around)).toEqual(['one', null, 'three'])
})

it('A link without words, or in a spoiler, is found by its block', () => {
  const empty = written('It rains.', paragraph('Words', link('/x', ' ')))
  const spoilers = [{ block: 7, written: written(paragraph(link('/x', 'hidden'))) }]
  const findings = brokenLink(buildInput({ body: empty, spoilers, links: { '/x': 'gone' } }))
  expect(findings.map(({ place, message }) => [place.block, place.span, message])).toEqual([
    [1, undefined, 'The link “/x” leads nowhere.'],
    [7, undefined, 'The link “hidden” leads nowhere.'],
  ])
})
