/** One place where a reader is signed in, as they are shown it. Times are ISO 8601 in UTC. */
export type ReaderSession = {
  id: string
  /** What they read with, such as `Firefox on Windows`. */
  device: string
  /** `link`, `code`, or the id of a provider. */
  signedInBy: string
  signedInAt: string
  /** To the day. */
  seenAt: string
  /** Whether it is the one that they are asking in. */
  isThis: boolean
}
