import { readElsewhere } from './answer.ts'
import { cached } from './cached.ts'

/** Where an address leads that no kind of page has. */
export const getElsewhere = cached(readElsewhere)
