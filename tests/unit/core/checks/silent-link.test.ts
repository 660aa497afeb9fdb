import { expect, it } from 'vitest'
import { silentLink } from '#core/checks/silent-link.ts'
import { buildInput, link, messagesOf, paragraph, written } from './support.ts'

const body = written(
  paragraph(
    link('https://gone.example/', 'one'),
    ', ',
    link('https://silent.example/', 'two'),
    ', ',
    link('https://works.example/', 'three'),
    ', ',
    link('https://unknown.example/', 'four'),
    ', ',
    link('/own', 'five'),
  ),
)
const links = {
  'https://gone.example/': 'gone',
  'https://silent.example/': 'silent',
  'https://works.example/': 'works',
  '/own': 'gone',
} as const

it('A page of another site that is gone or does not answer is a warning', () => {
  const findings = silentLink(buildInput({ body, links }))
  expect(findings[0]).toEqual({
    rule: 'silent-link',
    level: 'warning',
    message: 'The link “one” leads to a page that is gone.',
    place: { field: 'body', span: { start: 0, end: 3 } },
  })
  expect(messagesOf(findings).slice(1)).toEqual(['The link “two” leads to a page that does not answer.'])
})

it('Pages of which nothing is known are none', () => {
  expect(silentLink(buildInput({ body }))).toEqual([])
})
