import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { lineFeatures, sectionFeatures } from './text-features.ts'

/** The editor of pages about the publication: what `core/rich-text/lexical.ts` allows in them. */
export const pageEditor = lexicalEditor({ features: [...sectionFeatures(), ...lineFeatures()] })
