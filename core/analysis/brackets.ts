import type { Span } from './model.ts'

const longest = 240

/** What stands in round brackets: `start` and `end` are those of what is inside. Of brackets in brackets the inner ones. */
export function readBrackets(text: string): Span[] {
  const found: Span[] = []
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '(') open = at
    if (sign !== ')' || open < 0) continue
    if (at - open <= longest) found.push({ start: open + 1, end: at })
    open = -1
  }
  return found
}
