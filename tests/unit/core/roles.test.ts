import { describe, expect, it } from 'vitest'
import { actions, may, roles } from '#core/roles.ts'

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

  it('let the photo desk look after pictures and change nothing else', () => {
    const collections = [
      'recaps',
      'shows',
      'episodes',
      'characters',
      'songs',
      'people',
      'tags',
      'users',
      'site',
    ]
    for (const on of collections)
      for (const action of ['create', 'update', 'trash', 'delete', 'publish'] as const)
        expect(may({ role: 'photo-desk', action, on }), `${action} ${on}`).toBe(false)
    expect(may({ role: 'photo-desk', action: 'update', on: 'media' })).toBe(true)
    expect(may({ role: 'photo-desk', action: 'delete', on: 'media' })).toBe(false)
  })

  it('leave deleting a recap for good to admins', () => {
    for (const role of roles)
      expect(may({ role, action: 'delete', on: 'recaps' }), role).toBe(role === 'admin')
  })

  it('let nobody write the audit log', () => {
    for (const role of roles)
      for (const action of actions.filter((name) => name !== 'read'))
        expect(may({ role, action, on: 'audit-log' }), `${role} ${action}`).toBe(false)
  })

  it('forbid what the table does not name', () => {
    expect(may({ role: 'admin', action: 'read', on: 'unheard-of' })).toBe(false)
    expect(may({ role: 'admin', action: 'create', on: 'outbox' })).toBe(false)
  })
})
