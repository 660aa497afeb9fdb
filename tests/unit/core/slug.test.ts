import { describe, expect, it } from 'vitest'
import { freeSlug, longestSlug, slugProblem, toSlug } from '#core/slug.ts'

describe('slugs', () => {
  it('folds words to ASCII', () => {
    expect(toSlug('Déjà vu: “Mr. DiMaggio” & Æsop')).toBe('deja-vu-mr-dimaggio-and-aesop')
  })

  it('has nothing left of words that fold to nothing', () => {
    expect(toSlug('🎤🎤')).toBe('')
  })

  it('ends at a whole word', () => {
    const slug = toSlug('word '.repeat(200))
    expect(slug.length).toBeLessThanOrEqual(longestSlug)
    expect(slug.endsWith('word')).toBe(true)
    expect(slugProblem(slug)).toBeNull()
  })

  it.each(['index', 'now', 'through-s01e02', 'a'.repeat(500), 'Upper', 'a--b', '-a', 'a b', 'é', ''])(
    'refuses %j',
    (slug) => {
      expect(slugProblem(slug)).not.toBeNull()
    },
  )

  it('takes the next free number', () => {
    expect(freeSlug({ slug: 'a', taken: new Set() })).toBe('a')
    expect(freeSlug({ slug: 'a', taken: new Set(['a', 'a-2']) })).toBe('a-3')
  })
})
