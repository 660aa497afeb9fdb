import { describe, expect, it } from 'vitest'
import { content, isMentionable, isPublicCollection, publicCollections } from '#core/content.ts'
import { songOfWork, workIdOf } from '#core/work.ts'

describe('the table of public records', () => {
  it('gives each kind an address of its own', () => {
    const identity = { show: 'smash', code: 's01e02', number: 1, slug: 'x' }
    const paths = publicCollections.map((collection) => content[collection].path(identity))
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(path).toMatch(/^\/[a-z]/)
  })

  it('puts below its show what says so', () => {
    for (const collection of publicCollections) {
      const path = content[collection].path({ show: 'smash', code: 's01e02', number: 1, slug: 'x' })
      expect(path.startsWith('/shows/smash/'), collection).toBe(content[collection].belowShow)
    }
  })

  it('knows works as no collection, and people as nothing that a text mentions', () => {
    expect(isPublicCollection('works')).toBe(false)
    expect(isPublicCollection('people')).toBe(true)
    expect(isMentionable('people')).toBe(false)
    expect(isMentionable('songs')).toBe(true)
    expect(isPublicCollection('__proto__')).toBe(false)
  })
})

it('a work is found again by its id, and no other record is one', () => {
  expect(songOfWork(workIdOf('call-me'))).toBe('call-me')
  expect(workIdOf('call-me')).not.toBe('call-me')
})
