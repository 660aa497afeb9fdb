import { contrast, type Oklch, toHex, toOklch } from './oklch.ts'

/** A colour on light paper and on dark, each `#rrggbb`. */
type Pair = { light: string; dark: string }

/** The colours of a show: `field` lies behind its name and its codes, `accent` is drawn on paper. */
export type ShowColours = { field: Pair; accent: Pair }

/** What is printed on a field, in both themes; it and the papers are those of ui/styles/tokens.css. */
export const fieldInk = '#141413'
export const papers: Pair = { light: '#fdfdfc', dark: '#121211' }

/** The least contrast of each colour: that of a field with its ink, of an accent with its paper. */
export const leastContrast = {
  field: { light: 7.5, dark: 6.5 },
  accent: { light: 5.2, dark: 7 },
} as const

/**
 * The colours that a show's one stored colour, `#rrggbb`, gives it: always its hue, made as much lighter or darker as
 * reading asks for. Null where none is stored.
 */
export function toShowColours(stored: string | null): ShowColours | null {
  if (!stored) return null
  const own = toOklch(stored)
  const { lightness, chroma } = own
  const { field, accent } = leastContrast
  return {
    field: {
      light: move({
        from: { ...own, lightness: clamp(lightness, 0.5, 0.93), chroma: Math.min(chroma, 0.17) },
        step: 0.004,
        until: (hex) => contrast(hex, fieldInk) >= field.light,
      }),
      dark: move({
        from: { ...own, lightness: clamp(lightness, 0.5, 0.72), chroma: Math.min(chroma, 0.15) },
        step: 0.004,
        until: (hex) => contrast(hex, fieldInk) >= field.dark,
      }),
    },
    accent: {
      light: move({
        from: { ...own, lightness: Math.min(lightness, 0.6) },
        step: -0.004,
        until: (hex) => contrast(hex, papers.light) >= accent.light,
      }),
      dark: move({
        from: { ...own, lightness: Math.max(lightness, 0.6), chroma: Math.min(chroma, 0.15) },
        step: 0.004,
        until: (hex) => contrast(hex, papers.dark) >= accent.dark,
      }),
    },
  }
}

type Move = { from: Oklch; step: number; until: (hex: string) => boolean }

function move({ from, step, until }: Move): string {
  for (let colour = from; ; colour = { ...colour, lightness: colour.lightness + step }) {
    const hex = toHex(colour)
    if (until(hex)) return hex
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
