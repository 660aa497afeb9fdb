import { describe, expect, it } from 'vitest'
import { markOf, publishProblems, showsMark } from '#core/recap.ts'
import type { Block } from '#core/rich-text/nodes.ts'

const body: Block[] = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Words.', marks: [] }] }]
const ready = { episode: 'e', headline: 'H', authors: ['A'], body, lost: [] }

describe('what keeps a recap from being published', () => {
  it('is nothing where all is there', () => {
    expect(publishProblems(ready)).toEqual([])
  })

  it.each([
    ['episode', { ...ready, episode: null }],
    ['headline', { ...ready, headline: '  ' }],
    ['authors', { ...ready, authors: [' '] }],
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
