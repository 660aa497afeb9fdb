import { fieldNames } from './field-names.ts'
import type { CheckedImage, Rule, Secret } from './model.ts'
import { quoted } from './quoted.ts'

/** The lead image or the safe image shows a character who is a secret. */
export const secretInPicture: Rule = ({ image, safeImage, secrets }) => {
  const pictures = { image, safeImage }
  return (['image', 'safeImage'] as const).flatMap((field) =>
    shownIn(pictures[field], secrets).map(({ label }) => ({
      rule: 'secret-in-picture',
      level: 'error',
      message: `The ${fieldNames[field]} shows ${quoted(label)}, who is a secret.`,
      place: { field },
    })),
  )
}

function shownIn(image: CheckedImage | null, secrets: readonly Secret[]): Secret[] {
  const shown = new Set(image?.characters)
  // Several secrets may be about one character.
  return secrets.filter(({ character }) => character !== null && shown.delete(character))
}
