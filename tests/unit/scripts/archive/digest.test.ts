import { describe, expect, it } from 'vitest'
import type { Document } from '#cms/database/backup-sections.ts'
import { addTo, type Digest, emptyDigest } from '#scripts/archive/digest.ts'

const section = {
  name: 'recaps',
  kind: 'collection',
  slug: 'recaps',
  hasForeignIds: false,
  hasLogins: false,
} as const

describe('the digest of a collection', () => {
  it('is the same whatever order documents and their fields come in', () => {
    const [one, two] = [{ id: '1', title: 'A', tags: ['x', 'y'] }, { id: '2' }]
    expect(digestOf(two, { tags: ['x', 'y'], title: 'A', id: '1' })).toEqual(digestOf(one, two))
  })

  it('is the same for nothing, null and empty, which the databases give back for each other', () => {
    const bare = digestOf({ id: '1' })
    expect(digestOf({ id: '1', dek: null, tags: [], group: { inner: null }, slug: undefined })).toEqual(bare)
  })

  it.each([
    ['a value', { id: '1', title: 'B' }],
    ['an id', { id: '2', title: 'A' }],
    ['a kind of value', { id: '1', title: ['A'] }],
    ['one more field', { id: '1', title: 'A', dek: '' }],
  ])('is another where there is another %s', (_, other) => {
    expect(digestOf(other)).not.toEqual(digestOf({ id: '1', title: 'A' }))
  })

  it('is another where a list has its items in another order, or a hole', () => {
    const [list, turned] = [
      { id: '1', tags: ['x', 'y'] },
      { id: '1', tags: ['y', 'x'] },
    ]
    expect(digestOf(turned)).not.toEqual(digestOf(list))
    expect(digestOf({ id: '1', tags: ['x', null, 'y'] })).not.toEqual(digestOf(list))
  })

  it('counts a document that comes twice twice', () => {
    const one = { id: '1' }
    expect(digestOf(one, one)).not.toEqual(digestOf(one))
  })
})

function digestOf(...documents: Document[]) {
  return documents.reduce<Digest>((digest, document) => addTo({ digest, section, document }), emptyDigest)
}
