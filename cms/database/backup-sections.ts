import { randomUUID } from 'node:crypto'
import { type DatabaseAdapterObj, getPayload, type Payload, type SanitizedConfig } from 'payload'

/** A document as Payload's adapters give it: ids as strings, dates as ISO 8601, relations as ids. */
export type Document = { [field: string]: unknown }

/** A list of documents that a backup holds: the records of a collection, their versions, or a global. */
export type Section = {
  name: string
  kind: 'collection' | 'versions' | 'global'
  slug: string
  /** The database has chosen the documents' ids, and nothing points to them. */
  hasForeignIds: boolean
  /** Its documents are people who sign in. */
  hasLogins: boolean
}

/** A database as it was at one moment. */
export type Snapshot = {
  database: 'sqlite' | 'mongo'
  sections: Section[]
  count: (section: Section) => Promise<number>
  /** All documents of a section, in the order of their ids. */
  documents: (section: Section) => AsyncIterable<Document>
  close: () => Promise<void>
}

/** A database that is being filled beside the one in use. */
export type Scratch = {
  database: 'sqlite' | 'mongo'
  sections: Section[]
  /** Writes documents with the ids and dates that they have, past all hooks. `from` is the database that gave them. */
  write: (input: { section: Section; documents: Document[]; from: Snapshot['database'] }) => Promise<void>
  /** Checks what was written, when all is. Answers how many references led to nothing and were let go. */
  finish: () => Promise<number>
  snapshot: () => Promise<Snapshot>
  /** Puts it into the place of the database in use. */
  putInPlace: () => Promise<void>
  /** Leaves nothing of it behind. */
  discard: () => Promise<void>
}

/** Of Payload's own collections: what people have set up for themselves. Locks and migrations are the database's. */
const keptOfPayload = new Set(['payload-preferences'])

/** What belongs to running processes, and who is signed in or about to be: nothing of the publication. */
const ofProcesses = new Set(['leases', 'reader-sessions', 'reader-tokens'])

/** What a backup of this config holds, in the order in which it is written. */
export function sectionsOf(config: SanitizedConfig): Section[] {
  const collections = config.collections.filter(
    ({ slug }) => !ofProcesses.has(slug) && (!slug.startsWith('payload-') || keptOfPayload.has(slug)),
  )
  const versioned = config.globals.find(({ versions }) => versions)
  if (versioned) throw new Error(`The backup does not know versions of globals yet: ${versioned.slug}`)
  return [
    ...config.globals.map(({ slug }) => section({ kind: 'global', slug })),
    ...collections.flatMap(({ slug, versions, flattenedFields, auth }) => [
      section({
        kind: 'collection',
        slug,
        hasOwnId: flattenedFields.some(({ name }) => name === 'id'),
        hasLogins: Boolean(auth),
      }),
      ...(versions ? [section({ kind: 'versions', slug })] : []),
    ]),
  ]
}

function section({
  kind,
  slug,
  hasOwnId = false,
  hasLogins = false,
}: Pick<Section, 'kind' | 'slug'> & { hasOwnId?: boolean; hasLogins?: boolean }): Section {
  const name = { collection: slug, versions: `${slug}.versions`, global: `globals.${slug}` }[kind]
  return { name, kind, slug, hasForeignIds: !hasOwnId, hasLogins }
}

/** The product's Payload on another database; it founds nothing there. */
export async function payloadOn(input: {
  config: SanitizedConfig
  db: DatabaseAdapterObj
  /** Its models and tables are known without. */
  isConnected: boolean
}): Promise<Payload> {
  const { config, db, isConnected } = input
  return await getPayload({
    config: { ...config, db: db as SanitizedConfig['db'] },
    key: randomUUID(),
    disableOnInit: true,
    disableDBConnect: !isConnected,
  })
}
