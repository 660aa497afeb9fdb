import { fieldInk, papers, toShowColours } from '../colour/show-colours.ts'
import { lineOf, type Stroke } from '../season-line.ts'
import type { CardFacts } from './card-facts.ts'
import { cardSize } from './card-path.ts'
import { fitLines } from './fit-lines.ts'
import type { Face, Outline, Typeset } from './typeset.ts'

const { width, height } = cardSize
const start = 57
const end = 1144
const headlineSizes = [104, 96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 36] as const
const line = { top: 584, thickness: 14 }
const baseline = 568
const widestCode = 640
const codeSize = 255
const gradeSize = 150
const between = 40

type Drawing = { facts: CardFacts; typeset: Typeset }

/** The card as an SVG document without a letter of text: every word is an outline. */
export function drawCard({ facts, typeset }: Drawing): string {
  const field = toShowColours(facts.colour)?.field.light ?? papers.light
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${field}" d="M0 0h${width}v${height}H0z"/><g fill="${fieldInk}">`,
    ...drawMasthead({ facts, typeset }),
    ...drawHeadline({ facts, typeset }),
    ...drawFoot({ facts, typeset }),
    '</g></svg>',
  ].join('')
}

/** The wordmark, its bar, the upright stroke, and the show. */
function drawMasthead({ facts, typeset }: Drawing): string[] {
  const mark = fitted({ typeset, face: 'headline', words: facts.publication, size: 46, most: 620 })
  const show = fitted({ typeset, face: 'label', words: facts.show ?? '', size: 31, most: 420 })
  const stroke = show.wide > 0 ? end - show.wide - 24 : end - 4
  const bar = start + mark.wide + 18
  return [
    place({ ...mark, x: start, y: 76 }),
    rectangle({ x: bar, y: 61, wide: stroke - bar, high: 10 }),
    rectangle({ x: stroke, y: 44, wide: 4, high: 44 }),
    place({ ...show, x: end - show.wide, y: 76 }),
  ]
}

function drawHeadline({ facts, typeset }: Drawing): string[] {
  const leading = 0.9
  const measure = (words: string) => typeset({ words, face: 'headline' }).width
  const box = { width: end - start, height: facts.code || facts.grade ? 264 : 430 }
  const { size, lines } = fitLines({ words: facts.headline, box, sizes: headlineSizes, leading, measure })
  return lines.map((words, row) => {
    const y = 110 + size * (0.82 + row * leading)
    return place({ outline: typeset({ words, face: 'headline' }), size, x: start, y })
  })
}

/** The code on the line of its season, and the grade where the code leaves room for it. */
function drawFoot({ facts, typeset }: Drawing): string[] {
  const code = codeOf({ facts, typeset })
  const { number = 1, total = 1, aired = 1 } = facts.place ?? {}
  const unit = facts.place ? (end - start - code.wide) / Math.max(1, total - 1) : 0
  const x = start + unit * (number - 1)
  const grade = { outline: typeset({ words: facts.grade ?? '', face: 'grade' }), size: gradeSize }
  const wide = grade.outline.width * gradeSize
  const isRight = x + code.wide + between < end - wide
  return [
    ...code.pieces.map((piece) => place({ ...piece, x: x + piece.x, y: baseline })),
    place({ ...grade, x: isRight ? end - wide : start, y: baseline - 2 }),
    ...drawLine({ place: facts.place && { number, total, aired }, from: x, to: x + code.wide, unit }),
  ]
}

type Piece = { outline: Outline; size: number; x: number }

/** The code, its letters thin and its figures heavy. */
function codeOf({ facts, typeset }: Drawing): { pieces: Piece[]; wide: number } {
  const parts = (facts.code ?? '').match(/\d+|[^\d\s]+|\s+/g) ?? []
  const outlines = parts.map((words) =>
    typeset({ words: words.trim(), face: /\d/.test(words) ? 'code-figure' : 'code-letter' }),
  )
  const gap = 0.16
  const widths = parts.map((words, index) => (words.trim() ? (outlines[index]?.width ?? 0) : gap))
  const em = widths.reduce((sum, one) => sum + one, 0)
  const size = Math.min(codeSize, widestCode / Math.max(em, 1))
  let x = 0
  const pieces = outlines.map((outline, index) => {
    const piece = { outline, size, x }
    x += (widths[index] ?? 0) * size
    return piece
  })
  return { pieces, wide: em * size }
}

type Line = { place: CardFacts['place']; from: number; to: number; unit: number }

function drawLine({ place: at, from, to, unit }: Line): string[] {
  if (!at) return stretch({ stroke: 'solid', from: 0, to: width })
  const { before, at: under, after } = lineOf(at)
  const pieces: string[] = []
  let x = 0
  let along = start
  for (const { stroke, episodes } of before) {
    along += episodes * unit
    pieces.push(...stretch({ stroke, from: x, to: along }))
    x = along
  }
  pieces.push(...stretch({ stroke: under, from: before.length > 0 ? from : 0, to }))
  x = to
  for (const { stroke, episodes } of after) {
    pieces.push(...stretch({ stroke, from: x, to: x + episodes * unit }))
    x += episodes * unit
  }
  return pieces
}

function stretch({ stroke, from, to }: { stroke: Stroke; from: number; to: number }): string[] {
  const { top, thickness } = line
  const wide = to - from
  if (stroke === 'solid') return [rectangle({ x: from, y: top, wide, high: thickness })]
  if (stroke === 'double') {
    return [top, top + thickness - 4].map((y) => rectangle({ x: from, y, wide, high: 4 }))
  }
  const y = top + thickness / 2
  return [
    `<path stroke="${fieldInk}" stroke-width="3" stroke-dasharray="3 3" d="M${round(from)} ${y}H${round(to)}"/>`,
  ]
}

type Fitting = { typeset: Typeset; face: Face; words: string; size: number; most: number }

/** One line of words, smaller where it would be too long, and cut where it would be too small to read. */
function fitted({ typeset, face, words, size, most }: Fitting): {
  outline: Outline
  size: number
  wide: number
} {
  const measure = (some: string) => typeset({ words: some, face }).width
  const sizes = [size, size * 0.85, size * 0.7] as const
  const { size: fits, lines } = fitLines({
    ...{ words, sizes, measure },
    box: { width: most, height: 1.5 * size * 0.7 },
    leading: 1,
  })
  const outline = typeset({ words: lines[0] ?? '', face })
  return { outline, size: fits, wide: outline.width * fits }
}

function place({ outline, size, x, y }: { outline: Outline; size: number; x: number; y: number }): string {
  if (!outline.path) return ''
  const scale = size / outline.perEm
  return `<path transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})" d="${outline.path}"/>`
}

type Rectangle = { x: number; y: number; wide: number; high: number }

function rectangle({ x, y, wide, high }: Rectangle): string {
  return wide > 0 ? `<path d="M${round(x)} ${y}h${round(wide)}v${high}h${-round(wide)}z"/>` : ''
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
