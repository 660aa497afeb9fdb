import type { PublicCollection } from '../content.ts'

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'subscript' | 'superscript'

export type Text = { kind: 'text'; text: string; marks: Mark[] }

export type Break = { kind: 'break' }

/** A link to an address that the writer typed: http, https, mailto, or a path of this site. */
export type Link = { kind: 'link'; href: string; children: Inline[] }

/** A link to a record, with the words as written; `path` is null where the record has no public page. */
export type Mention = {
  kind: 'mention'
  collection: PublicCollection
  id: string
  path: string | null
  children: Inline[]
}

export type Inline = Text | Break | Link | Mention

export type Paragraph = { kind: 'paragraph'; children: Inline[] }

export type Heading = { kind: 'heading'; level: 2 | 3 | 4; children: Inline[] }

export type Quote = { kind: 'quote'; children: Inline[] }

export type ListItem = { kind: 'item'; children: Inline[]; nested: List | null }

export type List = { kind: 'list'; ordered: boolean; items: ListItem[] }

export type Rule = { kind: 'rule' }

export type Block = Paragraph | Heading | Quote | List | Rule
