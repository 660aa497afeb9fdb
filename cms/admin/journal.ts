import type { Base } from './bases.ts'
import { importKey, seal, unseal } from './journal-crypto.ts'
import { type EntryName, type JournalStore, openJournalStore } from './journal-store.ts'
import { createKeyedStore } from './keyed-store.ts'
import { changedFields } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'

/** What a form held, and what that was based on. */
export type Words = {
  data: RecapData
  base: Base | null
  /** What a save carried that was not answered yet: the server may have it, or not. */
  sent: RecapData | null
}

/** Words that a window kept, and when; in milliseconds since 1970. */
export type Kept = Words & { slot: string; at: number }

export type JournalKey = { user: string; account: string; key: string }

type Given = {
  ask: () => Promise<JournalKey | null>
  store: JournalStore
  /** The windows that are open. */
  alive: () => Promise<ReadonlySet<string>>
  now: () => number
}

type Owner = { user: string; account: string; key: CryptoKey }

const longestKept = 30 * 24 * 60 * 60 * 1000

/** The name under which a text that a writer gave up is kept, whichever window it was in. */
export const asideSlot = 'aside'

/**
 * Keeps in the browser what was typed and not saved, encrypted for the account that is signed in; the key is in memory
 * only. What cannot be kept is not an error: it is said once, by `trouble`.
 */
export class Journal {
  /** Says of a recap why its last words are not kept. */
  readonly trouble = createKeyedStore<string>()
  /** Counts up when other windows' words of a recap may have changed. */
  readonly changes = createKeyedStore<number>()
  readonly #given: Given
  #user: string | null = null
  #owner: Owner | null = null
  #opening: { user: string; done: Promise<boolean> } | null = null
  #slots = new Map<string, string>()
  #last = new Map<string, RecapData>()
  #tail: Promise<unknown> = Promise.resolve()

  constructor(given: Given) {
    this.#given = given
  }

  /** Who is signed in, as far as it was said; their words are kept once the key is there. */
  get user(): string | null {
    return this.#user
  }

  /** Whether words can be kept: the key is there. */
  get isOpen(): boolean {
    return this.#owner !== null
  }

  /** Asks for the key of whoever is signed in. Answers whether it is theirs. */
  async openFor(user: string): Promise<boolean> {
    if (this.#owner?.user === user) return true
    if (this.#opening?.user === user) return await this.#opening.done
    if (this.#user !== user) this.forget()
    this.#user = user
    const opening = { user, done: this.#open(user) }
    this.#opening = opening
    const isOpen = await opening.done
    if (this.#opening === opening) this.#opening = null
    return isOpen
  }

  /** Whoever was signed in is not any more: nothing of theirs can be read. */
  forget(): void {
    this.#user = null
    this.#owner = null
    this.#opening = null
    this.#slots.clear()
    this.#last.clear()
  }

  /** A window opens the form of a recap. */
  begin({ recap, slot }: { recap: string; slot: string }): void {
    this.#slots.set(recap, slot)
    this.#last.delete(recap)
  }

  slotOf(recap: string): string | null {
    return this.#slots.get(recap) ?? null
  }

  /** Keeps words. Answers whether they are kept. */
  async keep({ recap, slot, ...words }: Words & { recap: string; slot: string }): Promise<boolean> {
    const owner = this.#owner
    if (!owner) return false
    if (slot === this.#slots.get(recap)) this.#last.set(recap, words.data)
    const isKept = await this.#inTurn(async () => {
      const name = { account: owner.account, recap, slot }
      const sealed = await seal({ key: owner.key, name: spell(name), value: words })
      await this.#given.store.put({ ...name, ...sealed, at: this.#given.now() })
    })
    if (isKept) this.trouble.drop(recap)
    else this.trouble.set(recap, 'This browser has no room to keep your last words.')
    return isKept
  }

  /** The server has a text: what this window kept of it is not needed any more, unless it holds more than that. */
  async confirm({ recap, sent }: { recap: string; sent: RecapData }): Promise<void> {
    const slot = this.#slots.get(recap)
    const last = this.#last.get(recap)
    if (!slot || !last || changedFields({ before: last, after: sent }).length > 0) return
    this.#last.delete(recap)
    await this.drop({ recap, slot })
  }

  /** Whether this window keeps words of a recap. */
  holds(recap: string): boolean {
    return this.#last.has(recap)
  }

  async drop({ recap, slot }: { recap: string; slot: string }): Promise<void> {
    const owner = this.#owner
    if (!owner) return
    if (slot === this.#slots.get(recap)) this.#last.delete(recap)
    await this.#inTurn(() => this.#given.store.drop({ account: owner.account, recap, slot }))
    this.#tell(recap)
  }

  /** What a window of a recap kept. */
  async read({ recap, slot }: { recap: string; slot: string }): Promise<Kept | null> {
    return (await this.#list(recap)).find((kept) => kept.slot === slot) ?? null
  }

  /** What windows of a recap kept that are not open any more, the newest first. */
  async left(recap: string): Promise<Kept[]> {
    const [all, alive] = [await this.#list(recap), await this.#given.alive()]
    const left = all.filter(({ slot }) => slot !== asideSlot && !alive.has(slot))
    return left.sort((a, b) => b.at - a.at)
  }

  /** The form of a recap is left, and what is kept of it may be offered again. */
  end(recap: string): void {
    this.#tell(recap)
  }

  async #open(user: string): Promise<boolean> {
    const given = await this.#given.ask().catch(() => null)
    // Another window may have signed in as somebody else: their key is not for these words.
    if (given?.user !== user || this.#opening?.user !== user) return false
    const key = await importKey(given.key).catch(() => null)
    if (!key) return false
    this.#owner = { user, account: given.account, key }
    await this.#inTurn(() => this.#given.store.dropOlder(this.#given.now() - longestKept))
    return true
  }

  async #list(recap: string): Promise<Kept[]> {
    const owner = this.#owner
    if (!owner) return []
    let found: Kept[] = []
    await this.#inTurn(async () => {
      const stored = await this.#given.store.list({ account: owner.account, recap })
      const read = stored.map(async (entry): Promise<Kept[]> => {
        const words = (await unseal({ key: owner.key, name: spell(entry), sealed: entry })) as Words | null
        return words ? [{ ...words, slot: entry.slot, at: entry.at }] : []
      })
      found = (await Promise.all(read)).flat()
    })
    return owner === this.#owner ? found : []
  }

  // What is dropped after it was kept stays dropped.
  async #inTurn(task: () => Promise<void>): Promise<boolean> {
    const turn = this.#tail.then(task).then(
      () => true,
      () => false,
    )
    this.#tail = turn
    return await turn
  }

  #tell(recap: string): void {
    this.changes.set(recap, (this.changes.get(recap) ?? 0) + 1)
  }
}

function spell({ account, recap, slot }: EntryName): string {
  return [account, recap, slot].join('/')
}

const lockPrefix = 'previously-journal-'

/** Marks a window as open until it is released, or the browser ends. */
export function holdSlot(slot: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  void navigator.locks?.request(lockPrefix + slot, () => promise)
  return resolve
}

async function openSlots(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.map(({ name = '' }) => name.slice(lockPrefix.length)))
}

async function askForKey(): Promise<JournalKey | null> {
  const response = await fetch('/api/users/journal-key')
  return response.ok ? ((await response.json()) as JournalKey) : null
}

/** The journal of this browser. */
export const journal = new Journal({
  ask: askForKey,
  store: openJournalStore(),
  alive: openSlots,
  now: () => Date.now(),
})
