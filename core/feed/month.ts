/** The month in which a moment lies, in UTC, such as `2012-02`: an archive has what was first published in one. */
export function monthOf(iso: string): string {
  return iso.slice(0, 7)
}

/** Whether a word names a month. */
export function parseMonth(word: string): boolean {
  return /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(word)
}

/** Where a month begins, and where the next does; ISO 8601 in UTC. */
export function spanOf(month: string): { from: string; before: string } {
  return { from: beginningOf(month), before: beginningOf(monthAfter(month)) }
}

/** Every month from one to another, both among them; the later one first. */
export function monthsBetween({ from, to }: { from: string; to: string }): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month)) months.unshift(month)
  return months
}

function beginningOf(month: string): string {
  return `${month}-01T00:00:00.000Z`
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0)).toISOString().slice(0, 7)
}
