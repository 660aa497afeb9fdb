import { describe, expect, it } from 'vitest'
import { markOf, publishProblems, showsMark } from '#core/recap.ts'
import type { Block } from '#core/rich-text/nodes.ts'

const body: Block[] = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Words.', marks: [] }] }]
const ready = {
  kind: 'episodes' as const,
  about: 'e',
  headline: 'H',
  safeHeadline: null,
  authors: [{ role: 'writer' as const }],
  body,
  lost: [],
}

describe('what keeps a recap from being published', () => {
  it('is nothing where all is there', () => {
    expect(publishProblems(ready)).toEqual([])
  })

  it.each([
    ['episode', { ...ready, about: null }],
    ['season', { ...ready, kind: 'season' as const, about: null }],
    ['show', { ...ready, kind: 'show' as const, safeHeadline: 'S', about: null }],
    ['safeHeadline', { ...ready, kind: 'show' as const }],
    ['headline', { ...ready, headline: '  ' }],
    ['authors', { ...ready, authors: [{ role: 'pictures' as const }] }],
    ['body', { ...ready, body: [{ kind: 'paragraph', children: [] } satisfies Block] }],
  ])('is named by its field: %s', (path, facts) => {
    expect(publishProblems(facts).map((problem) => problem.path)).toEqual([path])
  })

  it('names the words of a mention whose record is gone', () => {
    expect(publishProblems({ ...ready, lost: ['Karen'] })[0]?.message).toContain('“Karen”')
  })
})

describe('marks', () => {
  const wanted = markOf({ id: 'a', rev: 7 })

  it('are met by the same revision and by a later one', () => {
    expect(showsMark({ found: 'a:7', wanted })).toBe(true)
    expect(showsMark({ found: 'a:8', wanted })).toBe(true)
  })

  it.each(['a:6', 'b:7', null, 'a:', 'nonsense'])('are not met by %j', (found) => {
    expect(showsMark({ found, wanted })).toBe(false)
  })
})
