import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLines } from '#core/card/fit-lines.ts'

const measure = (words: string) => [...words].length / 2
const box = { width: 1000, height: 300 }
const sizes = [100, 80, 60, 40] as const
const setIn = (words: string) => fitLines({ words, box, sizes, leading: 1, measure })

describe('words in a box', () => {
  it('are large where they are few', () => {
    expect(setIn('Two words')).toEqual({ size: 100, lines: ['Two words'] })
  })

  it('stand in lines of about one length', () => {
    expect(setIn('Two Marilyns and one telephone').lines).toEqual(['Two Marilyns and', 'one telephone'])
  })

  it('shrink until they fit, and lose none', () => {
    const words = Array.from({ length: 24 }, () => 'word').join(' ')
    const { size, lines } = setIn(words)
    expect(size).toBeLessThan(100)
    expect(lines.join(' ')).toBe(words)
  })

  it('are cut where they fit in no size, and a word too long is broken', () => {
    expect(setIn('x'.repeat(70)).lines.join('')).toBe('x'.repeat(70))
    const { size, lines } = setIn('x'.repeat(2000))
    expect(size).toBe(40)
    expect(lines).toHaveLength(7)
    expect(lines.at(-1)).toMatch(/…$/)
  })

  it('never leave it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const { size, lines } = setIn(words)
        expect(lines.length * size).toBeLessThanOrEqual(box.height)
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width)
      }),
    )
  })
})
