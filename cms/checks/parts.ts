import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import { idOf } from '#cms/publishing/facts.ts'
import type { CheckedImage, CheckInput } from '#core/checks/model.ts'
import { childrenOf, fieldsOf, rootOf } from '#core/rich-text/lexical.ts'
import type { Checked } from './checked.ts'

type Parts = Pick<CheckInput, 'image' | 'safeImage' | 'figures' | 'cues'>

/** The pictures of a recap and the songs that its text places. */
export async function readParts({ req, doc }: { req: PayloadRequest; doc: Checked }): Promise<Parts> {
  const root = rootOf(doc.body)
  const nodes = (root ? childrenOf(root) : []).map((node, block) => ({ node, block, fields: fieldsOf(node) }))
  const figures = nodes
    .filter(({ node }) => node.type === 'upload')
    .map(({ node, block }) => ({ block, id: idOf(node.value) }))
  const cues = nodes
    .filter(({ fields, node }) => node.type === 'block' && fields.blockType === 'songCue')
    .map(({ block, fields }) => ({ block, id: idOf(fields.performance) }))
  const images = await findImages({
    req,
    ids: [idOf(doc.image), idOf(doc.safeImage), ...figures.map(({ id }) => id)],
  })
  const imageOf = (id: string | null) => images.get(id ?? '') ?? null
  return {
    image: imageOf(idOf(doc.image)),
    safeImage: imageOf(idOf(doc.safeImage)),
    figures: figures.flatMap(({ block, id }) => {
      const image = imageOf(id)
      return image ? [{ block, image }] : []
    }),
    cues: await readCues({ req, cues }),
  }
}

async function findImages({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: (string | null)[]
}): Promise<Map<string, CheckedImage>> {
  const docs = await findIn({
    req,
    collection: 'media',
    values: ids,
    select: { alt: true, characters: true },
  })
  return new Map(
    docs.map(({ id, alt, characters }) => [
      id,
      { alt: alt ?? '', characters: (characters ?? []).flatMap(({ character }) => idOf(character) ?? []) },
    ]),
  )
}

// A record that plays in the background has no singer.
async function readCues({
  req,
  cues,
}: {
  req: PayloadRequest
  cues: readonly { block: number; id: string | null }[]
}): Promise<CheckInput['cues']> {
  const select = { characters: true, setting: true, label: true } as const
  const docs = await findIn({ req, collection: 'performances', values: cues.map(({ id }) => id), select })
  return cues.flatMap(({ block, id }) => {
    const doc = docs.find((one) => one.id === id)
    if (!doc || doc.setting === 'background') return []
    return [{ block, song: doc.label ?? 'A song', singers: doc.characters?.length ?? 0 }]
  })
}
