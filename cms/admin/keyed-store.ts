import { useSyncExternalStore } from 'react'

/** Values by a record's id, which components can watch. */
export type KeyedStore<Value> = {
  get: (id: string) => Value | undefined
  set: (id: string, value: Value) => void
  drop: (id: string) => void
  watch: (listener: () => void) => () => void
}

export function createKeyedStore<Value>(): KeyedStore<Value> {
  const values = new Map<string, Value>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: (id) => values.get(id),
    set: (id, value) => {
      values.set(id, value)
      tell()
    },
    drop: (id) => {
      if (values.delete(id)) tell()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useKeyed<Value>(store: KeyedStore<Value>, id: string): Value | undefined {
  return useSyncExternalStore(
    store.watch,
    () => store.get(id),
    () => undefined,
  )
}
