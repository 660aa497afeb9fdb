import type { Change } from '#cms/analysis/offer.ts'
import type { Extent, Setting } from '#core/performance.ts'
import type { ItemOf } from './analysis-groups.ts'

export type Changeable = ItemOf<'cast' | 'character' | 'performance'>

export type WordsField = 'character' | 'performer' | 'name' | 'song' | 'originalArtist' | 'singers'

/** A proposal as somebody is changing it; singers stand in one line. */
export type Draft = {
  words: Partial<Record<WordsField, string>>
  setting?: Setting
  extent?: Extent
  original?: boolean
}

export const wordsFields: Record<Changeable['kind'], { name: WordsField; label: string }[]> = {
  cast: [
    { name: 'character', label: 'Character' },
    { name: 'performer', label: 'Performer' },
  ],
  character: [{ name: 'name', label: 'Name' }],
  performance: [
    { name: 'song', label: 'Song' },
    { name: 'originalArtist', label: 'Original artist' },
    { name: 'singers', label: 'Singers, with commas between them' },
  ],
}

export function draftOf(item: Changeable): Draft {
  if (item.kind === 'cast') {
    return { words: { character: item.record ?? item.character, performer: item.performer } }
  }
  if (item.kind === 'character') return { words: { name: item.name } }
  const { extent, original, originalArtist, setting, singers, song } = item
  const words = { song, originalArtist: originalArtist ?? '', singers: singers.join(', ') }
  return { words, extent, original, setting }
}

/** What of a proposal was changed. A name that was emptied is left as it was. */
export function changeOf({ item, draft }: { item: Changeable; draft: Draft }): Change {
  const before = draftOf(item)
  const words = Object.entries(draft.words).flatMap(([name, value]) => {
    const now = value.trim()
    return now === before.words[name as WordsField] ? [] : wordsChange(name as WordsField, now)
  })
  return {
    ...Object.fromEntries(words),
    ...(draft.setting && draft.setting !== before.setting ? { setting: draft.setting } : {}),
    ...(draft.extent && draft.extent !== before.extent ? { extent: draft.extent } : {}),
    ...(draft.original !== undefined && draft.original !== before.original
      ? { original: draft.original }
      : {}),
  }
}

function wordsChange(name: WordsField, words: string): [string, string | string[] | null][] {
  if (name === 'originalArtist') return [[name, words || null]]
  if (name === 'singers') {
    const singers = words.split(',').map((singer) => singer.trim())
    return [[name, singers.filter(Boolean)]]
  }
  return words ? [[name, words]] : []
}
