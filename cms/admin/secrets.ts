/** Something of an episode that the safe face must not give away, as the API answers it. */
export type Secret = { id?: string | null; words?: string | null; character?: string | null }

type About = { kind: unknown; episode: unknown }

/** The episode whose secrets matter to a recap, or null where it is about none. */
export function episodeOf({ kind, episode }: About): string | null {
  if (kind && kind !== 'episodes') return null
  return typeof episode === 'string' && episode ? episode : null
}

/** The secrets with some words more; the same list where they are on it, or are none. */
export function withSecret(secrets: readonly Secret[], written: string): readonly Secret[] {
  const words = written.trim().replace(/\s+/g, ' ')
  const isKnown = secrets.some((secret) => !secret.character && folded(secret.words) === folded(words))
  return words === '' || isKnown ? secrets : [...secrets, { words }]
}

/** The secrets without one of them; the same list where it is not on it any more. */
export function withoutSecret(secrets: readonly Secret[], id: string): readonly Secret[] {
  const left = secrets.filter((secret) => secret.id !== id)
  return left.length === secrets.length ? secrets : left
}

/** What a secret is called: its words, a character, or both. */
export function secretName({ words, character }: Secret, nameOf: (id: string) => string | null): string {
  const name = character ? (nameOf(character) ?? 'a character') : ''
  if (!words) return name
  return name ? `${words} (${name})` : words
}

function folded(words: string | null | undefined): string {
  return (words ?? '').trim().toLowerCase()
}
