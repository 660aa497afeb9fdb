/** What somebody is called in full, by the part that only one of some names has. */
export function wholeNames(names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string | null>()
  for (const name of new Set(names)) {
    const parts = new Set(name.split(' '))
    if (parts.size < 2) continue
    for (const part of parts) found.set(part, found.has(part) ? null : name)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}
