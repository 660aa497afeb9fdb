import { createHash } from 'node:crypto'

/** The id of a generated record: always the same for the same place, so that a second run finds what the first made. */
export function largeId(...place: (string | number)[]): string {
  const digits = hex(place)
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`]
  return [...parts, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')
}

/** The id of a row within a generated record. */
export function largeRowId(...place: (string | number)[]): string {
  return hex(place).slice(0, 24)
}

function hex(place: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(`previously:large:${place.join('/')}`)
    .digest('hex')
}
