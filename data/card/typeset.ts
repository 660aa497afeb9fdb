import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import type { Face, Typeset } from '#core/card/typeset.ts'

const files: Record<Face, string[]> = {
  headline: ['headline', 'headline-extended'],
  label: ['label', 'label-extended'],
  grade: ['grade'],
  'code-letter': ['code-letter'],
  'code-figure': ['code-figure'],
}

/** Above this share of letters that no font has, what is left would say something else. */
const mostMissing = 0.2

let loaded: Promise<Typeset> | undefined

/** What sets words in the faces of the project; they are read once. */
export async function loadTypeset(): Promise<Typeset> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return await loaded
}

async function load(): Promise<Typeset> {
  const fonts = new Map<Face, Font[]>()
  for (const [face, names] of Object.entries(files) as [Face, string[]][]) {
    fonts.set(face, await Promise.all(names.map(readFont)))
  }
  return ({ words, face }) => setIn({ words, fonts: fonts.get(face) ?? [] })
}

async function readFont(name: string): Promise<Font> {
  const file = path.join(process.cwd(), 'ui/fonts/cards', `${name}.woff2`)
  const font = create(await readFile(/* turbopackIgnore: true */ file))
  if (!('layout' in font)) throw new Error(`${file} holds more than one font.`)
  return font
}

type Words = { words: string; fonts: readonly Font[] }

function setIn({ words, fonts }: Words): ReturnType<Typeset> {
  const perEm = fonts[0]?.unitsPerEm ?? 1000
  const paths: string[] = []
  let along = 0
  for (const { font, text } of toRuns({ words, fonts })) {
    const { glyphs, positions } = font.layout(text)
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      paths.push(glyph.path.translate(along + xOffset, yOffset).toSVG())
      along += xAdvance
    }
  }
  return { path: paths.join(''), perEm, width: along / perEm }
}

/** Parts of a text, each in the first font that has its letters. */
function toRuns({ words, fonts }: Words): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = []
  let missing = 0
  const letters = [...words.normalize('NFC').replace(/\s+/gu, ' ')]
  for (const letter of letters) {
    const found = findFont({ letter, fonts }) ?? findFont({ letter: plain(letter), fonts })
    if (!found) missing += 1
    else if (runs.at(-1)?.font === found.font) (runs.at(-1) as { text: string }).text += found.text
    else runs.push({ font: found.font, text: found.text })
  }
  return missing > mostMissing * letters.length ? [] : runs
}

function findFont({ letter, fonts }: { letter: string; fonts: readonly Font[] }) {
  const points = [...letter].map((sign) => sign.codePointAt(0) ?? 0)
  if (points.length === 0) return null
  const font = fonts.find((one) => points.every((point) => one.hasGlyphForCodePoint(point)))
  return font ? { font, text: letter } : null
}

/** A letter without what stands above or below it. */
function plain(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{Mark}/gu, '')
}
