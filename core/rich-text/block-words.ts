import { settingWords } from '../performance.ts'
import type { CueLine, Embed, Named, Spoiler } from './nodes.ts'

/** What is said of a performance in a text, beside who sings it. */
export function cueWords(line: CueLine): { title: Named; credits: string[]; note: string | null } {
  const { song, originalArtist, setting, extent, note } = line
  const first = originalArtist ? [`first sung by ${originalArtist}`] : []
  return {
    title: song,
    credits: [...first, settingWords[setting], ...(extent === 'part' ? ['in part'] : [])],
    note,
  }
}

/** What a spoiler belongs to, as its one line says it. */
export function spoilerOf(episode: Spoiler['episode']): string {
  return episode?.label ?? 'a later episode'
}

/** The words of a link to something on another site. */
export function embedWords({ href, provider }: Pick<Embed, 'href' | 'provider'>): string {
  return provider ? `Watch on ${provider}` : `On ${new URL(href).hostname.replace(/^www\./, '')}`
}
