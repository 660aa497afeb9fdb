import { describe, expect, it } from 'vitest'
import { may } from '#core/roles.ts'

describe('rights', () => {
  it('give nothing to nobody', () => {
    for (const on of ['recaps', 'shows', 'users', 'site'])
      expect(may({ role: null, action: 'read', on })).toBe(false)
  })

  it('let a writer write and not publish or delete', () => {
    expect(may({ role: 'writer', action: 'update', on: 'recaps' })).toBe(true)
    expect(may({ role: 'writer', action: 'publish', on: 'recaps' })).toBe(false)
    expect(may({ role: 'writer', action: 'delete', on: 'recaps' })).toBe(false)
  })

  it('forbid what the table does not name', () => {
    expect(may({ role: 'admin', action: 'read', on: 'unheard-of' })).toBe(false)
    expect(may({ role: 'admin', action: 'create', on: 'outbox' })).toBe(false)
  })
})
