import { unsettled } from '#cms/editor/unsettled.ts'
import type { RecapData } from './recap-text.ts'

/** The data of a form with the last letters of its text, which the editor hands to the form only when idle. */
export function withLastLetters({ id, data }: { id: string; data: RecapData }): RecapData {
  const text = unsettled.get(id)
  return text ? { ...data, body: text.toJSON() } : data
}
