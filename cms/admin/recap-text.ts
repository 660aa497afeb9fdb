import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { passagesOf, textOf } from '#core/rich-text/text.ts'

/** What a form or the API holds of a recap. */
export type RecapData = Record<string, unknown>

/** A recap's words, to read beside another version of them. */
export function toRecapText(data: RecapData): { headline: string; dek: string; text: string } {
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  return { headline: words(data.headline), dek: words(data.dek), text: passagesIn(data.body).join('\n\n') }
}

/** The words of a stored text, paragraph by paragraph. */
export function passagesIn(body: unknown): string[] {
  return passagesOf(fromLexical(body)).map(textOf)
}
