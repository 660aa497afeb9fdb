/** The part of an address that a generated name makes: its words are plain ones. */
export function slugOf(name: string): string {
  return (name.toLowerCase().match(/[a-z]+/g) ?? []).join('-')
}
