type Named = { headline?: unknown; safeHeadline?: unknown }

/** What the staff call a recap: its headline, or else what its safe headline says it is about. Never its id. */
export function recapName({ headline, safeHeadline }: Named): string {
  const about = wordsIn(safeHeadline)
  return wordsIn(headline) || (about ? `${about} (untitled)` : 'Untitled recap')
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
