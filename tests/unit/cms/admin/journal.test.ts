import { describe, expect, it } from 'vitest'
import { asideSlot, Journal, type JournalKey } from '#cms/admin/journal.ts'
import type { EntryName, JournalStore, StoredEntry } from '#cms/admin/journal-store.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const text = (words: string) => ({
  headline: 'H',
  body: toLexical({ paragraphs: [words], find: () => ({ collection: '', id: '' }) }),
})
const words = (typed: string) => ({ data: text(typed), base: { rev: 4, data: text('Before.') }, sent: null })
const r1 = { recap: 'r1', slot: 'tab' }

describe('what was typed and not saved', () => {
  it('is kept so that nobody can read it who has not the key, and offered to whoever typed it', async () => {
    const { browser, journal, stored } = await buildJournal()
    await journal.keep({ ...r1, ...words('Secret words.') })
    expect(JSON.stringify(stored(), toText)).not.toMatch(/Secret|Before|nora|ivy/)
    const again = await browser.open('nora')
    expect(await again.left('r1')).toMatchObject([
      { slot: 'tab', at: 0, base: { rev: 4 }, data: text('Secret words.') },
    ])
  })

  it('is nothing to another account on the same computer, also where the entry bears its name', async () => {
    const { browser, journal, stored } = await buildJournal()
    await journal.keep({ ...r1, ...words('Secret words.') })
    const ivy = await browser.open('ivy')
    expect(await ivy.left('r1')).toEqual([])
    for (const entry of stored()) await browser.store.put({ ...entry, account: 'account-of-ivy' })
    expect(await ivy.left('r1')).toEqual([])
  })

  it('cannot be moved to another recap', async () => {
    const { browser, journal, stored } = await buildJournal()
    await journal.keep({ ...r1, ...words('Secret words.') })
    for (const entry of stored()) await browser.store.put({ ...entry, recap: 'r2' })
    expect(await journal.left('r2')).toEqual([])
  })

  it('goes when the server has it, and stays while it holds more than that', async () => {
    const { journal, stored } = await buildJournal()
    journal.begin(r1)
    await journal.keep({ ...r1, ...words('One. Two.') })
    await journal.confirm({ recap: 'r1', sent: { ...text('One.'), _status: 'draft' } })
    expect(stored()).toHaveLength(1)
    await journal.confirm({ recap: 'r1', sent: { ...text('One. Two.'), _status: 'draft' } })
    expect(stored()).toEqual([])
  })

  it('is not offered by a window that is still open, nor as words where it was set aside', async () => {
    const { browser, journal } = await buildJournal()
    await journal.keep({ ...r1, ...words('Typing.') })
    await journal.keep({ recap: 'r1', slot: asideSlot, ...words('Aside.') })
    browser.alive.add('tab')
    expect(await journal.left('r1')).toEqual([])
    browser.alive.clear()
    expect(await journal.left('r1')).toHaveLength(1)
    expect(await journal.read({ recap: 'r1', slot: asideSlot })).toMatchObject({ data: text('Aside.') })
  })

  it('is offered newest first, and gone after thirty days', async () => {
    const { browser, journal, stored } = await buildJournal()
    await journal.keep({ ...r1, ...words('First.') })
    browser.time = 60_000
    await journal.keep({ recap: 'r1', slot: 'other', ...words('Second.') })
    expect((await journal.left('r1')).map(({ slot }) => slot)).toEqual(['other', 'tab'])
    browser.time = 30 * 24 * 60 * 60 * 1000 + 1
    await browser.open('ivy')
    expect(stored()).toHaveLength(1)
  })
})

describe('the key', () => {
  it('is not used for words of somebody else than it belongs to', async () => {
    const { browser, stored } = await buildJournal()
    const journal = new Journal({ ...browser.given, ask: async () => keyOf('ivy') })
    expect(await journal.openFor('nora')).toBe(false)
    expect(await journal.keep({ ...r1, ...words('Words.') })).toBe(false)
    expect(stored()).toEqual([])
  })

  it('goes when somebody signs out, and the next one has another', async () => {
    const { journal } = await buildJournal()
    await journal.keep({ ...r1, ...words('Words.') })
    journal.forget()
    expect(await journal.left('r1')).toEqual([])
    await journal.openFor('ivy')
    expect(await journal.left('r1')).toEqual([])
    await journal.openFor('nora')
    expect(await journal.left('r1')).toHaveLength(1)
  })

  it('that cannot be had is no error', async () => {
    const { browser } = await buildJournal()
    const offline = async () => {
      throw new TypeError('Failed to fetch')
    }
    const journal = new Journal({ ...browser.given, ask: offline })
    expect(await journal.openFor('nora')).toBe(false)
    expect(await journal.left('r1')).toEqual([])
  })
})

it('a browser without room is told of, until it has some again', async () => {
  const { browser, journal } = await buildJournal()
  browser.isFull = true
  expect(await journal.keep({ ...r1, ...words('Words.') })).toBe(false)
  expect(journal.trouble.get('r1')).toMatch(/no room/)
  browser.isFull = false
  expect(await journal.keep({ ...r1, ...words('Words.') })).toBe(true)
  expect(journal.trouble.get('r1')).toBeUndefined()
})

function keyOf(user: string): JournalKey {
  const key = btoa(user.padEnd(32, '.'))
  return { user, account: `account-of-${user}`.replace('nora', 'x'), key }
}

async function buildJournal() {
  const entries = new Map<string, StoredEntry>()
  const nameOf = ({ account, recap, slot }: EntryName) => [account, recap, slot].join()
  const store: JournalStore = {
    put: async (entry) => {
      if (browser.isFull) throw new DOMException('Full', 'QuotaExceededError')
      entries.set(nameOf(entry), entry)
    },
    drop: async (name) => void entries.delete(nameOf(name)),
    list: async ({ account, recap }) =>
      [...entries.values()].filter((entry) => entry.account === account && entry.recap === recap),
    dropOlder: async (than) => {
      for (const [name, { at }] of entries) if (at <= than) entries.delete(name)
    },
  }
  const alive = new Set<string>()
  let signedIn = 'nora'
  const given = { store, alive: async () => alive, now: () => browser.time, ask: async () => keyOf(signedIn) }
  const browser = {
    ...{ alive, given, store, time: 0, isFull: false },
    open: async (user: string) => {
      signedIn = user
      const journal = new Journal(given)
      await journal.openFor(user)
      return journal
    },
  }
  const journal = await browser.open('nora')
  const asNext = journal.openFor.bind(journal)
  journal.openFor = async (user) => {
    signedIn = user
    return await asNext(user)
  }
  return { browser, journal, stored: () => [...entries.values()] }
}

function toText(_: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
  return value
}
