import { APIError, type PayloadRequest } from 'payload'
import { readWritten, type Written } from '#core/rich-text/written.ts'
import type { Recap as RecapDoc } from '#types'

/** The newest draft of a recap, with its text as an analysis reads it. */
export type Draft = { doc: RecapDoc; written: Written }

const longest = 300_000

/** Reads the newest draft with the asker's rights; a 404 where there is none, a 413 where its text is too long. */
export async function findDraft({ req, id }: { req: PayloadRequest; id: string }): Promise<Draft> {
  const doc = await req.payload.findByID({
    collection: 'recaps',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!doc) throw new APIError('There is no such recap.', 404)
  const written = readWritten(doc.body)
  if (written.text.length > longest) {
    throw new APIError(
      `body: the text is longer than ${longest.toLocaleString('en')} characters; that is no recap.`,
      413,
    )
  }
  return { doc, written }
}
