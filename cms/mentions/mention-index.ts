import type { Payload, Where } from 'payload'
import { type Searchable, toSearchable } from '#core/mention-search.ts'
import { type Rows, type Source, sourceNames, sources, toMentionables } from './sources.ts'

// Longer than a transaction takes and than the clocks of two machines differ.
const overlap = 60_000

type Row = { id: string; updatedAt: string }

/**
 * Everything that a text can mention, in memory. Each question first asks the database what has changed: another
 * process may have written.
 */
export class MentionIndex {
  readonly #payload: Payload
  readonly #rows = new Map<Source, Map<string, Row>>(sourceNames.map((name) => [name, new Map()]))
  #searchable: Searchable[] = []
  #turn: Promise<unknown> = Promise.resolve()
  #askedAt = 0

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** All of it as it is now. */
  async read(): Promise<readonly Searchable[]> {
    const turn = this.#turn.catch(() => undefined).then(() => this.#refresh())
    this.#turn = turn
    return await turn
  }

  async #refresh(): Promise<readonly Searchable[]> {
    const askedAt = Date.now()
    const changes = await Promise.all(sourceNames.map((source) => this.#follow(source)))
    this.#askedAt = askedAt
    if (changes.includes(true)) {
      const rows = Object.fromEntries(this.#rows) as unknown as Rows
      this.#searchable = toMentionables(rows).map(toSearchable)
    }
    return this.#searchable
  }

  async #follow(source: Source): Promise<boolean> {
    const known = this.#known(source)
    const changed = await this.#findChanged(source)
    for (const row of await this.#find(source, { where: changed, select: sources[source] })) {
      known.set(row.id, row)
    }
    const { totalDocs } = await this.#payload.db.count({ collection: source, where: {} })
    if (totalDocs === known.size) return changed !== null
    const left = new Set((await this.#find(source, { where: {}, select: {} })).map(({ id }) => id))
    for (const id of known.keys()) if (!left.has(id)) known.delete(id)
    return true
  }

  /** A query for the rows that are not as they are known, or null where all are. */
  async #findChanged(source: Source): Promise<Where | null> {
    const known = this.#known(source)
    if (known.size === 0) return {}
    const since = new Date(this.#askedAt - overlap).toISOString()
    const recent = await this.#find(source, {
      where: { updatedAt: { greater_than_equal: since } },
      select: { updatedAt: true },
    })
    const ids = recent
      .filter(({ id, updatedAt }) => known.get(id)?.updatedAt !== updatedAt)
      .map(({ id }) => id)
    return ids.length > 0 ? { id: { in: ids } } : null
  }

  #known(source: Source): Map<string, Row> {
    return this.#rows.get(source) as Map<string, Row>
  }

  async #find(
    source: Source,
    { where, select }: { where: Where | null; select: Record<string, true> },
  ): Promise<Row[]> {
    if (!where) return []
    // Nothing that Payload does to what it reads for somebody is wanted, and it takes most of the time.
    const { docs } = await this.#payload.db.find<Row>({
      collection: source,
      where,
      select: { ...select, updatedAt: true },
      limit: 0,
      pagination: false,
    })
    return docs
  }
}

const indexes = new WeakMap<Payload, MentionIndex>()

/** The index of a running Payload. */
export function mentionIndex(payload: Payload): MentionIndex {
  const index = indexes.get(payload) ?? new MentionIndex(payload)
  indexes.set(payload, index)
  return index
}
