const shortestPassword = 12

const longestPassword = 200

/**
 * What is wrong with a password that somebody chose, in words for that person; null when nothing is. `isCommon` says
 * whether a text in small letters is on a list of common passwords. A common password stays one with digits and signs
 * around it, or said twice.
 */
export function passwordProblem({
  password,
  name,
  email,
  isCommon,
}: {
  password: string
  name: string
  email: string
  isCommon: (text: string) => boolean
}): string | null {
  const length = [...password].length
  if (length < shortestPassword) return `A password has at least ${shortestPassword} characters.`
  if (length > longestPassword) return `A password has at most ${longestPassword} characters.`
  const cores = coresOf(password)
  const own = new Set([name, email, email.split('@')[0] ?? ''].map(plain).filter(Boolean))
  if (cores.some((core) => own.has(plain(core)))) return 'A password is not the name or the e-mail address.'
  if (cores.some((core) => core.length < 4 || isCommon(core))) {
    return 'This password is among those that are tried first. Take one that nobody else has, such as four words.'
  }
  return null
}

// What is left of it without what people put around a word.
function coresOf(password: string): string[] {
  const small = password.toLowerCase()
  const word = small.replace(/^[\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\s]+|[\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\s]+$/gu, '')
  return [small, once(small), word, once(word)]
}

function once(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
