import { editorSettled } from '#cms/editor/unsettled.ts'
import type { RecapData } from './recap-text.ts'

const checked = [
  'kind',
  'episode',
  'furtherEpisodes',
  'season',
  'show',
  'headline',
  'dek',
  'safeHeadline',
  'safeDek',
  'slug',
  'image',
  'safeImage',
  'grade',
  'body',
  'authors',
] as const

/** The fields of a recap that a check reads. */
export function checkedOf(data: RecapData): RecapData {
  return Object.fromEntries(checked.map((name) => [name, data[name] ?? null]))
}

/** Reads what is to be checked when the text has its last letters and the browser has nothing better to do. */
export async function readForm(getData: () => RecapData): Promise<string> {
  await editorSettled()
  await whenIdle()
  return JSON.stringify(checkedOf(getData()))
}

async function whenIdle(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback !== 'function') setTimeout(resolve, 0)
    else window.requestIdleCallback(() => resolve(), { timeout: 2_000 })
  })
}
