/** Pieces of a drawing: flat colour, bars, circles and lines, no gradient and no letter. */
export const canvas = { width: 1600, height: 900 }

export const ink = '#141413'
export const paper = '#fdfdfc'

export type Point = { x: number; y: number }

export function bar({
  x,
  y,
  width,
  height,
  fill = ink,
}: Point & { width: number; height: number; fill?: string }): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
}

export function disc({ x, y, radius, fill = ink }: Point & { radius: number; fill?: string }): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`
}

export function ring({
  x,
  y,
  radius,
  stroke = ink,
  width = 8,
}: Point & { radius: number; stroke?: string; width?: number }): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
}

export function area({ points, fill = ink }: { points: readonly Point[]; fill?: string }): string {
  return `<polygon points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="${fill}"/>`
}

/** A line as the site draws them: solid for what is behind, double for what has aired, dotted for what has not. */
export function line({
  from,
  to,
  style = 'solid',
  stroke = ink,
  width = 12,
}: {
  from: Point
  to: Point
  style?: 'solid' | 'double' | 'dotted'
  stroke?: string
  width?: number
}): string {
  const draw = (shift: number, rest: string) =>
    `<line x1="${from.x}" y1="${from.y + shift}" x2="${to.x}" y2="${to.y + shift}" stroke="${stroke}" ${rest}/>`
  if (style === 'double') return [-width, width].map((by) => draw(by, `stroke-width="${width / 2}"`)).join('')
  if (style === 'solid') return draw(0, `stroke-width="${width}"`)
  return draw(0, `stroke-width="${width / 2}" stroke-linecap="round" stroke-dasharray="0 ${width * 2}"`)
}

/** So many pieces in a row. */
export function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('')
}

/** A whole picture on one colour. */
export function picture({
  ground,
  pieces,
  width = canvas.width,
  height = canvas.height,
}: {
  ground: string
  pieces: readonly string[]
  width?: number
  height?: number
}): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${bar({ x: 0, y: 0, width, height, fill: ground })}${pieces.join('')}</svg>`
}
