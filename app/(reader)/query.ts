/** A parameter of an address that stands there once, or null. */
export function wordIn(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
