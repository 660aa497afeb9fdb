import { idOf } from '#cms/publishing/facts.ts'
import type { CheckedCharacter, Secret } from '#core/checks/model.ts'
import type { Episode } from '#types'

type Known = { episodes: readonly Pick<Episode, 'secrets'>[]; cast: readonly CheckedCharacter[] }

/**
 * What the episodes of a recap keep secret: words, or a character by every name. Where both are given the words are
 * the secret, and the character is not to be shown.
 */
export function readSecrets({ episodes, cast }: Known): Secret[] {
  return episodes.flatMap(({ secrets }) =>
    (secrets ?? []).flatMap(({ words: written, character: relation }): Secret[] => {
      const words = written?.trim()
      const character = cast.find(({ id }) => id === idOf(relation)) ?? null
      if (!words && !character) return []
      return [
        {
          label: words || (character?.names[0] ?? ''),
          words: words ? [words] : (character?.names ?? []),
          character: character?.id ?? null,
        },
      ]
    }),
  )
}
