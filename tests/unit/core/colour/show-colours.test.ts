import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, toOklch } from '#core/colour/oklch.ts'
import { fieldInk, leastContrast, papers, toShowColours } from '#core/colour/show-colours.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

function coloursOf(stored: string) {
  const colours = toShowColours(stored)
  if (!colours) throw new Error(`no colours of ${stored}`)
  return colours
}

describe('the colours of a show', () => {
  it.each([
    ['#e0345f', '#fe7d91', '#ee7587', '#cf1e52', '#f47a8c'],
    ['#1f7a8c', '#5eb1c4', '#51a5b8', '#187587', '#56aabd'],
    ['#d9a514', '#d9a514', '#ce9c09', '#896603', '#d9a514'],
  ])('are made of %s as the design has them', (stored, fieldLight, fieldDark, accentLight, accentDark) => {
    expect(toShowColours(stored)).toEqual({
      field: { light: fieldLight, dark: fieldDark },
      accent: { light: accentLight, dark: accentDark },
    })
  })

  it('can be read on and on paper, whatever colour is stored', () => {
    fc.assert(
      fc.property(colour, (stored) => {
        const { field, accent } = coloursOf(stored)
        for (const theme of ['light', 'dark'] as const) {
          expect(contrast(field[theme], fieldInk)).toBeGreaterThanOrEqual(leastContrast.field[theme])
          expect(contrast(accent[theme], papers[theme])).toBeGreaterThanOrEqual(leastContrast.accent[theme])
        }
      }),
      { examples: [['#000000'], ['#ffffff'], ['#0000ff'], ['#00ff00'], ['#ff0000'], ['#ffff00']] },
    )
  })

  it('keep the hue, wherever a colour has enough of one', () => {
    fc.assert(
      fc.property(colour, (stored) => {
        const own = toOklch(stored)
        const { field, accent } = coloursOf(stored)
        for (const made of [field.light, field.dark, accent.light, accent.dark].map(toOklch)) {
          if (Math.min(own.chroma, made.chroma) < 0.04) continue
          expect(Math.cos(made.hue - own.hue)).toBeGreaterThan(0.99)
        }
      }),
    )
  })

  it('are none where none is stored', () => {
    expect(toShowColours(null)).toBeNull()
  })
})

it('the ink on a field and the papers are those of the style sheet', async () => {
  const tokens = await readFile('ui/styles/tokens.css', 'utf8')
  expect(tokens).toContain(`--field-ink: ${fieldInk};`)
  expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark});`)
})
