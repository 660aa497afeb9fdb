const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** Words an adult reads silently in a minute: Brysbaert, 2019, a mean over 190 studies of English non-fiction. */
const perMinute = 238

/** How many words a text has; what a hyphen or an apostrophe joins is one. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** How long that many words take to read, in whole minutes, at least one where there are any. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / perMinute))
}
