import { randomUUID } from 'node:crypto'

/** What somebody would send to make a row of what belongs to a reader. */
export const readerBodies: Record<string, () => Record<string, unknown>> = {
  'reader-accounts': () => ({ readerId: 'x', provider: 'x', providerAccountId: randomUUID() }),
  'reader-follows': () => ({ readerId: 'x', kind: 'shows', recordId: randomUUID() }),
  'reader-places': () => ({ readerId: 'x', showId: randomUUID(), place: 'start', chosenAt: '2026-01-01' }),
  'reader-readings': () => ({
    ...{ readerId: 'x', recapId: randomUUID() },
    paragraph: 1,
    of: 2,
    readAt: '2026-01-01',
  }),
  'reader-sessions': () => ({
    ...{ readerId: 'x', tokenHash: randomUUID(), expiresAt: '2030-01-01', seenAt: '2026-01-01' },
    ...{ signedInBy: 'link', device: 'x' },
  }),
  'reader-tokens': () => ({ email: 'x', tokenHash: randomUUID(), expiresAt: '2030-01-01', tries: 0 }),
}
