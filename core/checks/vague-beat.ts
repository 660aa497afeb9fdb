import { hasLetters } from '../rich-text/sentence.ts'
import type { Written, WrittenBeat } from '../rich-text/written.ts'
import { sentenceWith } from '../sentences.ts'
import type { Span } from '../span.ts'
import type { CheckInput, Finding, Place, Rule } from './model.ts'
import { trimmed } from './passages.ts'
import { quoted } from './quoted.ts'

/** A beat marks no words, names nobody, or marks a sentence that is marked already. */
export const vagueBeat: Rule = (input) =>
  textsOf(input).flatMap((checked) => {
    const marked = new Set<number>()
    return checked.written.beats.flatMap((beat) => {
      const span = sentenceOf(checked.written, beat)
      const message = problemOf({ ...checked, beat, span, isSecond: span !== null && marked.has(span.start) })
      if (span) marked.add(span.start)
      return message === null ? [] : [findingOf(message, placeOf({ ...checked, beat, span }))]
    })
  })

/** A text, and which block of the whole it is where it is that of a spoiler. */
type Checked = { written: Written; spoiler: number | null }

type Marked = Checked & { beat: WrittenBeat; span: Span | null }

function textsOf({ body, spoilers }: CheckInput): Checked[] {
  return [
    { written: body, spoiler: null },
    ...spoilers.map(({ block, written }) => ({ written, spoiler: block })),
  ]
}

function sentenceOf({ text, passages }: Written, { at }: WrittenBeat): Span | null {
  const passage = at === null ? undefined : passages.find(({ start, end }) => start <= at && at <= end)
  if (!passage || at === null) return null
  const from = passage.start
  const { start, end } = sentenceWith({ text: text.slice(from, passage.end), at: at - from })
  const span = trimmed(text, { start: from + start, end: from + end })
  return hasLetters(text.slice(span.start, span.end)) ? span : null
}

function problemOf({ written, beat, span, isSecond }: Marked & { isSecond: boolean }): string | null {
  if (!span) return 'A beat stands where there are no words: put it into a sentence or take it out.'
  const words = quoted(written.text.slice(span.start, span.end))
  if (beat.characters.length === 0) return `The beat in ${words} names no character.`
  return isSecond ? `Two beats mark ${words}: one is enough.` : null
}

function placeOf({ spoiler, beat, span }: Marked): Place {
  if (spoiler !== null) return { field: 'body', block: spoiler }
  return span ? { field: 'body', span } : { field: 'body', block: beat.block }
}

function findingOf(message: string, place: Place): Finding {
  return { rule: 'vague-beat', level: 'error', message, place }
}
