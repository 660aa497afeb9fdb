import type { SuggestedFace } from '#cms/publishing/suggest-face.ts'

/** What a recap is about, as the endpoint that suggests its safe face is asked. */
export function subjectQuery(read: (field: string) => unknown, id: string | null): string {
  const query = new URLSearchParams(id ? { id } : {})
  for (const field of ['kind', 'episode', 'furtherEpisodes', 'season', 'show']) {
    const value = read(field)
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(field, String(one))
  }
  return query.toString()
}

/** The safe headline and slug that a subject gives, or null where nobody can say now. */
export async function readSuggestion(query: string): Promise<SuggestedFace | null> {
  const response = await fetch(`/api/recaps/suggestion?${query}`).catch(() => null)
  return response?.ok ? ((await response.json()) as SuggestedFace) : null
}
