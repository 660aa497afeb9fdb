/** A record that keeps another one from being deleted. */
export type Reference = { collection: string; id: string; title: string }

type Answer = { errors?: { data?: { references?: Reference[] } }[] }

/**
 * Wraps the browser's `fetch`: a delete that is refused because other records point there is told to `onRefused`,
 * and its caller gets a refusal without words.
 */
export function watchDeletes({
  send,
  onRefused,
}: {
  send: typeof fetch
  onRefused: (references: Reference[]) => void
}): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init)
    if (init?.method?.toUpperCase() !== 'DELETE' || response.status !== 409) return response
    const answer = (await response
      .clone()
      .json()
      .catch(() => null)) as Answer | null
    const references = answer?.errors?.[0]?.data?.references
    if (!references) return response
    onRefused(references)
    return Response.json({ errors: [] }, { status: 409 })
  }
}
