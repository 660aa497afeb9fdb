import { $createLinkNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getNodeByKey,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { toast } from '@payloadcms/ui'
import type { Suggestion } from '#core/mention-search.ts'

type Fields = Parameters<typeof $createLinkNode>[0]['fields']

/** Puts a mention in the place of what was typed to find it, and the cursor behind it. Answers its key. */
export function $insertMention({
  record,
  name,
  typed,
}: {
  record: Suggestion | null
  name: string
  typed: TextNode
}): NodeKey {
  const link = $createLinkNode({ fields: fieldsOf(record) })
  link.append($createTextNode(name).setFormat(typed.getFormat()))
  typed.replace(link)
  link.selectNext(0, 0)
  return link.getKey()
}

type Wish = { collection: 'characters' | 'songs'; name: string; show: string }

/** Makes the record of a mention that already stands in the text; where that fails the words are left alone. */
export async function makeMentioned({
  editor,
  key,
  wish,
}: {
  editor: LexicalEditor
  key: NodeKey
  wish: Wish
}): Promise<void> {
  const made = await sendWish(wish)
  editor.update(() => {
    const link = $getNodeByKey(key)
    if (!$isLinkNode(link)) return
    if (made) {
      link.setFields(fieldsOf(made.record) as never)
      const [words] = link.getAllTextNodes()
      if (words?.getTextContent() === wish.name) words.setTextContent(made.record.name)
      return
    }
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
  })
  if (made?.made) toast.success(`“${made.record.name}” was added.`)
}

async function sendWish(wish: Wish): Promise<{ record: Suggestion; made: boolean } | null> {
  const response = await fetch('/api/mentions/make', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => null)
  const answer = await response?.json().catch(() => null)
  if (response?.ok) return answer
  const problem = answer?.errors?.[0]
  const message = problem?.data?.errors?.[0]?.message ?? problem?.message
  toast.error(message ?? 'The server could not be reached. Nothing was added.')
  return null
}

function fieldsOf(record: Suggestion | null): Fields {
  return {
    linkType: 'internal',
    newTab: false,
    doc: record ? { relationTo: record.collection, value: record.id } : null,
    name: record?.name ?? null,
  } as unknown as Fields
}
