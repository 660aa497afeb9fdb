import { describe, expect, it } from 'vitest'
import { changedFacts, namedIn } from '#cms/admin/recap-facts.ts'

const nameOf = ({ id }: { id: string }) => ({ e1: 'S1 E1', e2: 'S1 E2', a1: 'Nora', a2: 'Ivy' })[id] ?? null

describe('the facts of two versions', () => {
  it('are named where they differ', () => {
    const before = { episode: 'e1', safeHeadline: 'Old', slug: 'same' }
    const after = { episode: 'e2', safeHeadline: 'New', slug: 'same' }
    expect(changedFacts({ before, after, nameOf })).toEqual([
      { label: 'Episode', before: 'S1 E1', after: 'S1 E2', isProse: false },
      { label: 'Safe headline', before: 'Old', after: 'New', isProse: true },
    ])
    expect(namedIn({ before, after })).toEqual([
      { collection: 'episodes', id: 'e1' },
      { collection: 'episodes', id: 'e2' },
    ])
  })

  it('do not differ by what a form leaves out, nor by the ids of rows', () => {
    const before = { image: null, tags: [], authors: [{ id: 'row', author: 'a1', role: 'writer' }] }
    const after = { authors: [{ id: 'other', author: { id: 'a1' }, role: 'writer' }], safeDek: '' }
    expect(changedFacts({ before, after, nameOf })).toEqual([])
  })

  it('name authors with what they did', () => {
    const before = { authors: [{ author: 'a1', role: 'writer' }] }
    const after = { authors: [...before.authors, { author: 'a2', role: 'picture' }] }
    expect(changedFacts({ before, after, nameOf })).toEqual([
      { label: 'Authors', before: 'Nora', after: 'Nora, Ivy (picture)', isProse: false },
    ])
  })
})
