import { fieldNames } from './field-names.ts'
import type { CheckedImage, Finding, Place, Rule } from './model.ts'

/** A picture says nothing to those who cannot see it. */
export const missingAlt: Rule = ({ image, safeImage, figures }) => [
  ...findingOf({ image, name: `The ${fieldNames.image}`, place: { field: 'image' } }),
  ...findingOf({ image: safeImage, name: `The ${fieldNames.safeImage}`, place: { field: 'safeImage' } }),
  ...figures.flatMap(({ block, image: figure }) =>
    findingOf({ image: figure, name: 'A picture in the text', place: { field: 'body', block } }),
  ),
]

type Picture = { image: CheckedImage | null; name: string; place: Place }

function findingOf({ image, name, place }: Picture): Finding[] {
  if (image?.alt.trim() !== '') return []
  return [{ rule: 'missing-alt', level: 'error', message: `${name} has no alt text.`, place }]
}
