import { MenuOption } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import type { Suggestion } from '#core/mention-search.ts'

/** What a row of the menu does. */
export type Choice =
  | { kind: 'record'; record: Suggestion }
  | { kind: 'make'; collection: 'characters' | 'songs'; name: string; show: string }
  | { kind: 'loading' }

export class MentionOption extends MenuOption {
  readonly choice: Choice

  constructor(choice: Choice) {
    super(keyOf(choice))
    this.choice = choice
  }
}

const kinds: Record<string, string> = {
  characters: 'Character',
  songs: 'Song',
  episodes: 'Episode',
  shows: 'Show',
}

/** What a row says, and what kind of record it is about. */
export function labelOf(choice: Choice): { label: string; kind: string } {
  if (choice.kind === 'loading') return { label: 'Looking …', kind: '' }
  if (choice.kind === 'make') {
    const what = choice.collection === 'characters' ? 'character' : 'song'
    return { label: `Add ${what} “${choice.name}”`, kind: 'New' }
  }
  const { collection, name, detail } = choice.record
  const kind = kinds[collection] ?? ''
  if (collection !== 'episodes') return { label: detail ? `${name} (${detail})` : name, kind }
  const code = (detail ?? '').replace(' ', '')
  return { label: name === detail ? code : `${code} ${name}`, kind }
}

function keyOf(choice: Choice): string {
  if (choice.kind === 'record') return choice.record.id
  return choice.kind === 'make' ? `make ${choice.collection}` : choice.kind
}
