type Measure = (words: string) => number

type Box = { width: number; height: number }

export type Fitted = { size: number; lines: string[] }

const ellipsis = '…'

/**
 * Breaks words into lines of about one length, in the largest size in which they fit a box; `measure` answers in em,
 * sizes and box are in pixels, `leading` is the height of a line in em. A word is broken only in the smaller sizes;
 * what fits in none is cut.
 */
export function fitLines({
  words,
  box,
  sizes,
  leading,
  measure: measureOnce,
}: {
  words: string
  box: Box
  sizes: readonly [number, ...number[]]
  leading: number
  measure: Measure
}): Fitted {
  const parts = words.split(/\s+/).filter(Boolean)
  const measure = bySum(measureOnce)
  const rowsAt = (size: number) => Math.max(1, Math.floor(box.height / (size * leading)))
  for (const size of sizes) {
    const em = box.width / size
    const isLarge = size > sizes[0] / 2
    if (isLarge && parts.some((part) => measure(part) > em)) continue
    const pieces = parts.flatMap((part) => breakWord({ part, em, measure }))
    const lines = fill({ parts: pieces, em, measure })
    if (lines.length <= rowsAt(size)) return { size, lines: balance({ parts: pieces, lines, em, measure }) }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const em = box.width / size
  const pieces = parts.flatMap((part) => breakWord({ part, em, measure }))
  const lines = fill({ parts: pieces, em, measure })
  return { size, lines: cut({ lines, rows: rowsAt(size), em, measure }) }
}

/** Measures each word once, since setting one takes long and lines are tried in many ways. */
function bySum(measure: Measure): Measure {
  const known = new Map<string, number>()
  const widthOf = (word: string) => {
    const width = known.get(word) ?? measure(word)
    known.set(word, width)
    return width
  }
  return (line) => {
    const parts = line.split(' ')
    return parts.reduce((sum, part) => sum + widthOf(part), widthOf(' ') * (parts.length - 1))
  }
}

type Set = { parts: readonly string[]; em: number; measure: Measure }

/** As many words on each line as it holds. */
function fill({ parts, em, measure }: Set): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const longer = `${lines.at(-1)} ${part}`
    if (lines.length > 0 && measure(longer) <= em) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

/** The same number of lines, each as short as can be. */
function balance({ parts, lines, em, measure }: Set & { lines: string[] }): string[] {
  let [least, most, best] = [em / 4, em, lines]
  for (let step = 0; step < 8; step += 1) {
    const middle = (least + most) / 2
    const tried = fill({ parts, em: middle, measure })
    const fits = tried.length <= lines.length && tried.every((line) => measure(line) <= em)
    if (fits) [most, best] = [middle, tried]
    else least = middle
  }
  return best
}

function breakWord({ part, em, measure }: { part: string; em: number; measure: Measure }): string[] {
  if (measure(part) <= em) return [part]
  const pieces = ['']
  let width = 0
  for (const letter of part) {
    width += measure(letter)
    if (width <= em || pieces.at(-1) === '') pieces[pieces.length - 1] += letter
    else {
      pieces.push(letter)
      width = measure(letter)
    }
  }
  return pieces
}

function cut({
  lines,
  rows,
  em,
  measure,
}: {
  lines: string[]
  rows: number
  em: number
  measure: Measure
}): string[] {
  if (lines.length <= rows) return lines
  const kept = lines.slice(0, rows)
  let last = [...(kept.pop() ?? '')]
  const widthOf = () => last.reduce((sum, letter) => sum + measure(letter), measure(ellipsis))
  while (last.length > 0 && widthOf() > em) last = last.slice(0, -1)
  return [...kept, last.join('').trimEnd() + ellipsis]
}
