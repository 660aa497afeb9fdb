/** What was pasted into a box, in its order, while the box holds that and nothing else; null once it holds other words. */
export type Parts = readonly { html: string; text: string }[] | null

type Step = { parts: Parts; before: string; after: string; pasted?: { html: string; text: string } }

/** What is known of a box after its words have changed, by typing or by pasting. */
export function nextParts({ parts, before, after, pasted }: Step): Parts {
  if (after === '') return []
  if (!pasted) return null
  if (after === pasted.text) return [pasted]
  return parts && after === before + pasted.text ? [...parts, pasted] : null
}
