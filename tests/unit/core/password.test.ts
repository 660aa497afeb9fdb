import { describe, expect, it } from 'vitest'
import { passwordProblem } from '#core/password.ts'

const common = new Set(['password', 'sunshine', 'correct horse'])
const check = (password: string) =>
  passwordProblem({
    password,
    name: 'Nora Vance',
    email: 'nora.v@previously.example',
    isCommon: (text) => common.has(text),
  })

describe('a password', () => {
  it('may be any long text that nobody tries first', () => {
    for (const password of [
      'four words in a row',
      'a-long-enough-password',
      'ğüşıöçğüşıöç',
      '🎭🎬🎤🎧🎼🎹🥁🎷🎺🎸🪕🎻',
    ])
      expect(check(password), password).toBeNull()
  })

  it('has at least twelve characters, counted as people count them', () => {
    expect(check('eleven char')).toContain('12')
    expect(check('🎭🎬🎤🎧🎼🎹')).toContain('12')
  })

  it('is no common one, nor one with digits around it, nor one said twice', () => {
    for (const password of [
      'Password1234',
      '!!sunshine2024',
      'passwordpassword',
      'SunshineSunshine1',
      'Correct Horse',
    ])
      expect(check(password), password).toContain('tried first')
  })

  it('is no row of digits or of one letter', () => {
    for (const password of ['123412341234', '998877665544', 'aaaaaaaaaaaaaaa'])
      expect(check(password), password).toContain('tried first')
  })

  it('is neither the name nor the address of its owner', () => {
    for (const password of ['Nora Vance 2026', 'nora.v@previously.example', 'noravance!!!!', 'NORAVANCE123'])
      expect(check(password), password).toContain('name')
  })

  it('is not so long that checking it would be a burden', () => {
    expect(check('ab cd'.repeat(100))).toContain('at most')
  })
})
