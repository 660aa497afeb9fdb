import { describe, expect, it } from 'vitest'
import { tabOf } from '#cms/admin/check-tabs.ts'

const parts = [
  { type: 'text', name: 'headline' },
  { type: 'richText', name: 'body' },
  {
    type: 'tabs',
    tabs: [
      { fields: [{ name: 'safeHeadline' }, { type: 'row', fields: [{ name: 'safeDek' }] }] },
      { fields: [{ name: 'corrections', type: 'array', fields: [{ name: 'grade' }] }] },
      { name: 'seo', fields: [{ name: 'image' }] },
      { fields: [{ name: 'slug' }] },
    ],
  },
]

describe('the tab that a field is in', () => {
  it.each([
    ['safeHeadline', 0],
    ['safeDek', 0],
    ['slug', 3],
  ])('is found for %s', (field, tab) => {
    expect(tabOf({ parts, field })).toBe(tab)
  })

  it.each(['headline', 'body', 'grade', 'image', 'nothing'])('is none for %s', (field) => {
    expect(tabOf({ parts, field })).toBeNull()
  })
})
