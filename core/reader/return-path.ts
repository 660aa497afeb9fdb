const longest = 500
const nowhere = 'http://nowhere.invalid'

/** Pages that are no place to come back to: one signs in or out there, or a machine reads them. */
const noPlace = /^\/(?:sign-in|sign-out|api|admin|_next)(?:[/?#]|$)/

/** Where a reader is led who asked for no place, or for one that is none. */
export const readersHome = '/me'

/**
 * The path on this site to which somebody is led after signing in, as it was asked for, or `readersHome`. Never
 * another site: whatever a browser might read as one (`//…`, `/\…`, a control character) is refused.
 */
export function safeReturnPath(asked: string | null | undefined): string {
  if (!asked || asked.length > longest || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked))
    return readersHome
  if (!URL.canParse(asked, nowhere)) return readersHome
  const { origin, pathname, search, hash } = new URL(asked, nowhere)
  const path = pathname + search + hash
  // A path of dots may come to begin with two slashes.
  if (origin !== nowhere || path.startsWith('//') || noPlace.test(path)) return readersHome
  return path
}
