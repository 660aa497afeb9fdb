import type { CollectionBeforeChangeHook } from 'payload'
import { refuseField } from '#cms/publishing/refuse.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'

/** Refuses a text that holds what the editor of pages cannot make. */
export function checkRichText(path: string): CollectionBeforeChangeHook {
  return ({ collection, data }) => {
    const problem = richTextProblem(data[path], 'page')
    if (problem) throw refuseField({ collection: collection.slug, path, message: problem })
    return data
  }
}
