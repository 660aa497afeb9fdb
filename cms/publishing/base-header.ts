/** The header that carries the revision a write is based on. */
export const baseHeader = 'x-base-revision'
