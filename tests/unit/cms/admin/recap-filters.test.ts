import { expect, test } from 'vitest'
import { type Filters, fromWhere, toWhere } from '#cms/admin/recap-filters.ts'

test.each<Filters>([
  { live: '', draft: '', show: '' },
  { live: 'yes', draft: '', show: '' },
  { live: 'no', draft: '', show: 's1' },
  { live: 'yes', draft: 'yes', show: 's1' },
  { live: '', draft: '', show: 's1' },
])('%j are read from the query that says them', (filters) => {
  expect(fromWhere(toWhere(filters))).toEqual(filters)
  const inAddress = JSON.parse(JSON.stringify(toWhere(filters)).replace(/true|false/g, '"$&"'))
  expect(fromWhere(inAddress)).toEqual(filters)
})

test('a query of another kind says nothing about them', () => {
  expect(fromWhere({ or: [{ and: [{ headline: { like: 'x' } }] }] })).toEqual({
    live: '',
    draft: '',
    show: '',
  })
  expect(fromWhere('x')).toEqual({ live: '', draft: '', show: '' })
})
