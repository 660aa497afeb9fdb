import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import { hasName, nameFields, ownName } from '#core/record-name.ts'
import { childrenOf, fieldsOf, type LexicalNode, mentionTarget, rootOf } from '#core/rich-text/lexical.ts'

/**
 * Notes on every mention that does not say so yet what its record is called now, so that words which are that name
 * follow when it is renamed.
 */
export const nameMentions: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!rootOf(data.body)) return data
  const body = structuredClone(data.body)
  await nameMentionsIn({ req, bodies: [body] })
  return { ...data, body }
}

/** The same in texts that are the caller's to change. */
export async function nameMentionsIn({
  req,
  bodies,
}: {
  req: PayloadRequest
  bodies: readonly unknown[]
}): Promise<void> {
  const roots = bodies.map(rootOf).filter((root) => root !== null)
  const nameless = roots.flatMap(namelessLinks)
  if (nameless.length === 0) return
  const names = await findNames({ req, links: nameless })
  for (const link of nameless) {
    const target = mentionTarget(link)
    const name = target && names.get(target.id)
    if (name) link.fields = { ...fieldsOf(link), name }
  }
}

function namelessLinks(node: LexicalNode): LexicalNode[] {
  const hidden = node.type === 'block' ? rootOf(fieldsOf(node).text) : null
  const inside = [...childrenOf(node), ...(hidden ? [hidden] : [])].flatMap(namelessLinks)
  return mentionTarget(node) && !fieldsOf(node).name ? [node, ...inside] : inside
}

async function findNames({
  req,
  links,
}: {
  req: PayloadRequest
  links: readonly LexicalNode[]
}): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const targets = links.flatMap((link) => mentionTarget(link) ?? [])
  const collections = new Set(targets.map(({ collection }) => collection).filter(hasName))
  for (const collection of collections) {
    const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id)
    const select = nameFields[collection] as never
    const docs: Named[] = await findIn({ req, collection, values: ids, select })
    for (const doc of docs) names.set(doc.id, ownName(doc))
  }
  return names
}

type Named = Parameters<typeof ownName>[0] & { id: string }
