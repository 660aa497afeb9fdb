import { foldWords } from './fold.ts'
import { type FormKind, formsOf } from './forms.ts'
import type { Known } from './model.ts'
import { withoutSuffix } from './name-affixes.ts'
import { WordTrie } from './trie.ts'

/** Whom a form may mean: a character as known, or a performer by the whole of the name. */
export type Target = { character: string; kind: FormKind } | { performer: string; isSurname?: boolean }

/** The names that are known, ready to be found. */
export type KnownNames = {
  trie: WordTrie<Target>
  /** The words of the whole name of each character. */
  wordsOf: ReadonlyMap<string, readonly string[]>
  /** Who is known to have played a character, and whom a performer has played. */
  performers: ReadonlyMap<string, readonly string[]>
  roles: ReadonlyMap<string, readonly string[]>
}

export function knowNames({ characters }: Pick<Known, 'characters'>): KnownNames {
  const trie = new WordTrie<Target>()
  const roles = new Map<string, string[]>()
  for (const character of characters) {
    const seen = new Set<string>()
    for (const { words, kind } of formsOf(character)) {
      const key = words.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      trie.add(words, { character: character.name, kind })
    }
    for (const performer of character.performers) {
      const words = foldWords(performer)
      if (!roles.has(performer)) {
        trie.add(words, { performer })
        const bare = withoutSuffix(words)
        if (bare.length < words.length) trie.add(bare, { performer })
        if (bare.length > 1 && (bare.at(-1)?.length ?? 0) > 2)
          trie.add(bare.slice(-1), { performer, isSurname: true })
      }
      roles.set(performer, [...(roles.get(performer) ?? []), character.name])
    }
  }
  return {
    trie,
    roles,
    wordsOf: new Map(characters.map(({ name }) => [name, foldWords(name)])),
    performers: new Map(characters.map(({ name, performers }) => [name, performers])),
  }
}
