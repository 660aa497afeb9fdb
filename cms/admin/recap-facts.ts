import { blockShape } from '#core/rich-text/block-shape.ts'
import { childrenOf, rootOf } from '#core/rich-text/lexical.ts'
import type { RecapData } from './recap-text.ts'

type Target = { collection: string; id: string }

/** What a related record is called, or null where that is not known. */
export type NameOf = (target: Target) => string | null

type Fact = {
  name: string
  label: string
  collection?: string
  isProse?: true
  /** What a value says, where it is neither a word nor a record. */
  textOf?: (value: unknown) => string
}

const facts: readonly Fact[] = [
  { name: 'kind', label: 'What it is about' },
  { name: 'episode', label: 'Episode', collection: 'episodes' },
  { name: 'furtherEpisodes', label: 'Further episodes', collection: 'episodes' },
  { name: 'season', label: 'Season', collection: 'seasons' },
  { name: 'show', label: 'Show', collection: 'shows' },
  { name: 'safeHeadline', label: 'Safe headline', isProse: true },
  { name: 'safeDek', label: 'Safe dek', isProse: true },
  { name: 'slug', label: 'Slug' },
  { name: 'authors', label: 'Authors', collection: 'authors' },
  { name: 'grade', label: 'Grade' },
  { name: 'tags', label: 'Tags', collection: 'tags' },
  { name: 'image', label: 'Picture', collection: 'media' },
  { name: 'safeImage', label: 'Safe picture', collection: 'media' },
  { name: 'corrections', label: 'Corrections', textOf: correctionOf },
  { name: 'regrades', label: 'Later grades', textOf: regradeOf },
  { name: 'isTake', label: 'A quick take', textOf: yesOf },
  { name: 'isUpdate', label: 'An update', textOf: yesOf },
]

const faces: readonly Fact[] = [
  { name: 'headline', label: 'Headline', isProse: true },
  { name: 'dek', label: 'Dek', isProse: true },
]

/** What a field of a recap is called, or null where it is none that a writer fills in. */
export function labelOf(name: string): string | null {
  return [...faces, ...facts].find((fact) => fact.name === name)?.label ?? null
}

/** The names of the fields in which two texts differ, the text itself among them. What is for one publication only is not. */
export function changedFields({ before, after }: { before: RecapData; after: RecapData }): string[] {
  const differ = [...faces, ...facts].filter(
    ({ name, textOf }) => comparable(before[name], textOf) !== comparable(after[name], textOf),
  )
  const names = differ.map(({ name }) => name).filter((name) => name !== 'isUpdate')
  return bodyShape(before.body) === bodyShape(after.body) ? names : ['body', ...names]
}

/** A field beside the text that two people have set in different ways. */
export type FieldRow = {
  name: string
  label: string
  kind: 'mine' | 'theirs' | 'both'
  mine: string
  theirs: string
  isProse: boolean
}

/** The fields beside the text in which two differ, and who changed them since what both began from, where that is known. */
export function fieldRows({
  base,
  mine,
  theirs,
  nameOf,
}: {
  base: RecapData | null
  mine: RecapData
  theirs: RecapData
  nameOf: NameOf
}): FieldRow[] {
  return [...faces, ...facts].flatMap(({ name, label, collection, isProse = false, textOf }) => {
    const [was, ours, others] = [base, mine, theirs].map((data) => comparable(data?.[name], textOf))
    if (ours === others) return []
    const kind = base && ours === was ? 'theirs' : base && others === was ? 'mine' : 'both'
    const inWords = (value: unknown) => wordsOf({ value, collection, nameOf, textOf })
    return [{ name, label, kind, mine: inWords(mine[name]), theirs: inWords(theirs[name]), isProse }]
  })
}

/** A field beside headline, dek and text in which two versions of a recap differ, in words. */
export type FactChange = {
  label: string
  before: string
  after: string
  /** Whether single words of it can change; anything else is another one as a whole. */
  isProse: boolean
}

/** The fields in which two versions differ, by the names that writers know. */
export function changedFacts({
  before,
  after,
  nameOf,
}: {
  before: RecapData
  after: RecapData
  nameOf: NameOf
}): FactChange[] {
  return facts.flatMap(({ name, label, collection, isProse = false, textOf }) => {
    const [was, is] = [before[name], after[name]].map((value) => comparable(value, textOf))
    if (was === is) return []
    const inWords = (value: unknown) => wordsOf({ value, collection, nameOf, textOf })
    return [{ label, before: inWords(before[name]), after: inWords(after[name]), isProse }]
  })
}

/** The records that versions point to where they differ: those whose names are wanted. */
export function namedIn({ before, after }: { before: RecapData; after: RecapData }): Target[] {
  return facts.flatMap(({ name, collection }) => {
    if (!collection || comparable(before[name]) === comparable(after[name])) return []
    const ids = [before[name], after[name]].flatMap(listOf).flatMap((one) => idIn(one) ?? [])
    return [...new Set(ids)].map((id) => ({ collection, id }))
  })
}

/** What a record calls itself, as the API answers it. */
export function ownName(doc: RecapData): string {
  const { label, title, name, alt, filename } = doc
  return String(label ?? title ?? name ?? alt ?? filename ?? doc.id)
}

function wordsOf({
  value,
  collection,
  nameOf,
  textOf,
}: Pick<Fact, 'textOf'> & {
  value: unknown
  collection: string | undefined
  nameOf: NameOf
}): string {
  const one = (entry: unknown) => {
    if (textOf) return textOf(entry)
    const id = idIn(entry)
    if (!collection || !id) return String(entry ?? '')
    const name = nameOf({ collection, id }) ?? id
    const role = (entry as { role?: unknown } | null)?.role
    return typeof role === 'string' && role !== 'writer' ? `${name} (${role})` : name
  }
  return listOf(value).map(one).join(', ')
}

function listOf(value: unknown): unknown[] {
  if (value === null || value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}

function idIn(entry: unknown): string | null {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return null
  const { author, id } = entry as { author?: unknown; id?: unknown }
  return idIn(author) ?? (typeof id === 'string' ? id : null)
}

// A form holds nothing where the API answers null, and rows have ids of their own that say nothing.
function comparable(value: unknown, textOf?: Fact['textOf']): string {
  if (textOf) return JSON.stringify(listOf(value).map(textOf).filter(Boolean))
  return JSON.stringify(
    listOf(value).map((one) => [idIn(one) ?? one, (one as { role?: unknown })?.role ?? null]),
  )
}

function bodyShape(body: unknown): string {
  const root = rootOf(body)
  const shapes = root ? childrenOf(root).map(blockShape) : []
  // A text without a word is none.
  return shapes.length === 1 && shapes[0] === emptyParagraph ? '' : shapes.join()
}

const emptyParagraph = blockShape({ type: 'paragraph', children: [] })

function yesOf(box: unknown): string {
  return box === true ? 'yes' : ''
}

function regradeOf(row: unknown): string {
  const { grade, why } = row as { grade?: string | null; why?: string | null }
  return [grade, why].filter(Boolean).join(': ')
}

// A row of the form: when, and what was put right.
function correctionOf(row: unknown): string {
  const { at, text } = row as { at?: string | null; text?: string | null }
  return [at?.slice(0, 10), text].filter(Boolean).join(': ')
}
