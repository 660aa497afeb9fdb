import type { Where } from 'payload'

/** What a list of recaps is narrowed down to; empty for all. */
export type Filters = { live: '' | 'yes' | 'no'; draft: '' | 'yes'; show: string }

/** The query for a list's newest versions. */
export function toWhere({ live, draft, show }: Filters): Where {
  const and: Where[] = []
  if (live === 'yes' || (draft === 'yes' && live === '')) and.push({ isLive: { equals: true } })
  if (live === 'no') and.push({ isLive: { equals: false } })
  if (draft === 'yes') and.push({ _status: { equals: 'draft' } })
  if (show) and.push({ show: { equals: show } })
  return and.length > 0 ? { or: [{ and }] } : {}
}

/** The filters that a list's query says; what else it says is left out. */
export function fromWhere(where: unknown): Filters {
  const said = new Map(conditionsIn(where))
  const isLive = said.get('isLive')?.equals
  return {
    live: isLive === undefined ? '' : isTrue(isLive) ? 'yes' : 'no',
    draft: said.get('_status')?.equals === 'draft' ? 'yes' : '',
    show: typeof said.get('show')?.equals === 'string' ? String(said.get('show')?.equals) : '',
  }
}

type Condition = { equals?: unknown }

function conditionsIn(where: unknown): [string, Condition][] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]): [string, Condition][] => {
    if (key === 'and' || key === 'or') return Object.values(value ?? {}).flatMap(conditionsIn)
    return typeof value === 'object' && value !== null ? [[key, value as Condition]] : []
  })
}

// An address holds words only.
function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}
