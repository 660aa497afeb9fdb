import { glob, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const files = await Array.fromAsync(glob('ui/**/*.css'))
const sheets = await Promise.all(
  files.map(async (file): Promise<[string, string]> => {
    const css = await readFile(file, 'utf8')
    return [file.replace(/^ui\//, ''), css.replace(/\/\*.*?\*\//gs, '')]
  }),
)
const own = sheets.map(([, css]) => css).join('\n')

// What components hand over in their style attributes.
const views = await Promise.all(
  (await Array.fromAsync(glob('ui/**/*.{ts,tsx}'))).map((file) => readFile(file, 'utf8')),
)
const known = new Set(
  [...`${own}\n${views.join('\n')}`.matchAll(/(--[\w-]+)'?\s*:/g)].map(([, name]) => name),
)

const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(|:\s*(?:black|white)\b/i
const physical =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:top|right|bottom|left)|(?:min-|max-)?(?:width|height)|top|right|bottom|left)\s*:|text-align:\s*(?:left|right)/
const sizeInPixels = /font(?:-size)?:[^;]*\d(?:px|pt)\b/

/** Declarations alone: what stands in `@media (…)` is no declaration. */
function declarations(css: string): string {
  return css.replace(/@[\w-]+[^{;]*(?=[{;])/g, '')
}

describe.each(sheets)('%s', (file, css) => {
  it('uses only custom properties that something sets', () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })

  it('takes its colours from the tokens', () => {
    if (file === 'styles/tokens.css') return
    expect(declarations(css).match(colour)?.[0]).toBeUndefined()
  })

  it('speaks of start and end, and of inline and block', () => {
    expect(declarations(css).match(physical)?.[0]).toBeUndefined()
  })

  it('sets no size of type that does not grow with the reader’s', () => {
    const screen = css.replace(/@media print \{.*$/s, '')
    expect(screen.match(sizeInPixels)?.[0]).toBeUndefined()
  })
})

it('every declared custom property is used', () => {
  const used = new Set([...own.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const declared = [...own.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map(([, name]) => name)
  expect(declared.filter((name) => !used.has(name))).toEqual([])
})
