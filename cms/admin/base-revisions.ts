/** The revision that each open recap's form is based on, and a queue of the writes to each. */
export type BaseRevisions = {
  know: (known: { id: string; rev: number }) => void
  of: (id: string) => number | undefined
  queue: <Result>(id: string, task: () => Promise<Result>) => Promise<Result>
  settled: () => Promise<void>
}

export function createBaseRevisions(): BaseRevisions {
  const revisions = new Map<string, number>()
  const tails = new Map<string, Promise<unknown>>()
  return {
    know: ({ id, rev }) => {
      revisions.set(id, rev)
    },
    of: (id) => revisions.get(id),
    queue: (id, task) => {
      const turn = (tails.get(id) ?? Promise.resolve()).then(task)
      const tail = turn.then(ignore, ignore).then(() => {
        if (tails.get(id) === tail) tails.delete(id)
      })
      tails.set(id, tail)
      return turn
    },
    settled: async () => {
      await Promise.all(tails.values())
    },
  }
}

function ignore(): void {}
