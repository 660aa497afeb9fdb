import { describe, expect, it } from 'vitest'
import { countPages, pagePath, parsePage } from '#core/paging.ts'

describe('a page of a list', () => {
  it.each(['', '0', '01', '-1', '1.5', '1e3', ' 1', '1 ', '１', '1234567'])('is not named by %j', (word) => {
    expect(parsePage(word)).toBeNull()
  })

  it('is named by its number, and found again at its address', () => {
    for (const page of [2, 10, 417]) {
      const word = pagePath({ path: '/recaps', page }).split('/').at(-1) ?? ''
      expect(parsePage(word)).toBe(page)
    }
  })

  it('has the list’s own address where it is the first', () => {
    expect(pagePath({ path: '/recaps', page: 1 })).toBe('/recaps')
  })

  it.each([
    [0, 1],
    [1, 1],
    [24, 1],
    [25, 2],
    [48, 2],
    [49, 3],
  ])('of %i items there are so many: %i', (items, pages) => {
    expect(countPages({ items, perPage: 24 })).toBe(pages)
  })
})
