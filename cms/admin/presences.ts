import { createKeyedStore } from './keyed-store.ts'
import type { Other } from './presence-words.ts'

/** Who else has which recap open, by recap, as far as this window was told. */
export const presences = createKeyedStore<readonly Other[]>()
