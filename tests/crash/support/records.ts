import type { Row } from './state.ts'

export type RecapRow = Row & {
  rev: number
  liveRev: number | null
  isLive: boolean
  _status: string
  feedId: string | null
  body: unknown
  image: string | null
  safeImage: string | null
  deletedAt?: string | null
}
export type AddressRow = Row & {
  path: string
  recordCollection: string
  recordId: string
  current: boolean
  isPublic: boolean
}
export type MentionRow = Row & { recapId: string; target: string; words: string; position: number }
/** Everything that the database says a publication is, as far as the site shows it. */
export type Records = { recaps: RecapRow[]; addresses: AddressRow[]; mentions: MentionRow[]; media: Row[] }

export function isLive({ liveRev }: RecapRow): boolean {
  return typeof liveRev === 'number'
}

/** What is there and should not be, and what is not and should. */
export function differences({
  what,
  found,
  wanted,
}: {
  what: string
  found: readonly string[]
  wanted: readonly string[]
}): string[] {
  const rest = [...wanted]
  const extra = found.filter((one) => {
    const index = rest.indexOf(one)
    if (index >= 0) rest.splice(index, 1)
    return index < 0
  })
  return [
    ...extra.map((one) => `${what} that should not be there: ${one}`),
    ...rest.map((one) => `${what} that is missing: ${one}`),
  ]
}
