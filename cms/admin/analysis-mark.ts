import { type RecapData, toRecapText } from './recap-text.ts'

/** One string for all that an analysis reads of a recap: another one where it would read something else. */
export function markOf({ body, kind, episode, season, show }: RecapData): string {
  const about = kind ?? 'episodes'
  const subject = { episodes: episode, season, show }[String(about)]
  return JSON.stringify([toRecapText({ body }).text, about, idOf(subject)])
}

function idOf(value: unknown): unknown {
  const record = typeof value === 'object' && value !== null ? value : { id: value ?? null }
  if ('id' in record) return record.id
  return 'value' in record ? idOf(record.value) : null
}
