import { describe, expect, it } from 'vitest'
import { changedFacts, changedFields, fieldRows, namedIn } from '#cms/admin/recap-facts.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

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

describe('the fields that two people have set', () => {
  const base = { headline: 'Old', grade: 'A', dek: 'Dek', tags: [] }

  it('say who changed what since what both began from', () => {
    const mine = { ...base, headline: 'Mine', dek: 'Mine' }
    const theirs = { ...base, grade: 'B', dek: 'Theirs', tags: null }
    expect(fieldRows({ base, mine, theirs, nameOf }).map(({ name, kind }) => [name, kind])).toEqual([
      ['headline', 'mine'],
      ['dek', 'both'],
      ['grade', 'theirs'],
    ])
  })

  it('are all to be chosen where that is not known', () => {
    const rows = fieldRows({ base: null, mine: { headline: 'Mine' }, theirs: { headline: '' }, nameOf })
    expect(rows).toEqual([
      { name: 'headline', label: 'Headline', kind: 'both', mine: 'Mine', theirs: '', isProse: true },
    ])
  })
})

describe('what of a text is not saved', () => {
  const body = (words: string) => toLexical({ paragraphs: [words], find: () => ({ collection: '', id: '' }) })

  it('is named, the text itself too, but not what is for one publication', () => {
    const before = { headline: 'One', body: body('Some words.'), isUpdate: false }
    const after = { headline: 'Two', body: body('Other words.'), isUpdate: true }
    expect(changedFields({ before, after })).toEqual(['body', 'headline'])
  })

  it('is nothing where a form writes the same in another way', () => {
    const before = { body: null, dek: null, isTake: null, authors: [] }
    expect(changedFields({ before, after: { body: body(''), dek: '', isTake: false } })).toEqual([])
  })
})
