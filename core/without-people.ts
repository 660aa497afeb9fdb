// What JSON escapes is passed over, so that a line stays one.
const escaped = String.raw`\\u[\da-f]{4}|\\.`
const login = String.raw`(?<=:\/\/)[^\s/"'@\\]+@`
const mail = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`
const four = String.raw`(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)`
const six = String.raw`(?<![\w:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])`
const secret = String.raw`(?<=\/(?:drip|preview|reset)\/)[\w-]{16,}|(?<=\/)[\w-]{40,}(?![\w.-])`
const query = String.raw`(?<=\/[^\s"'?\\]*\?)[^\s"'\\)]+`

const anything = new RegExp(
  `(?<escaped>${escaped})|(?<login>${login})|(?<mail>${mail})|(?<four>${four})|(?<six>${six})|(?<secret>${secret})|(?<query>${query})`,
  'giu',
)

const own = new Set(['127.0.0.1', '0.0.0.0', '::1', '::'])

/**
 * A text, or a line of JSON, without mail addresses, network addresses but this machine's own, logins and secrets in
 * web addresses, and whatever stands behind a question mark there.
 */
export function withoutPeople(text: string): string {
  return text.replace(anything, (found, ...given) => {
    const groups = given.at(-1) as Record<string, string | undefined>
    if (groups.escaped !== undefined || own.has(found)) return found
    if (groups.six !== undefined && !isSix(found)) return found
    if (groups.mail !== undefined) return '[mail]'
    if (groups.four !== undefined || groups.six !== undefined) return '[address]'
    return groups.login === undefined ? '…' : '…@'
  })
}

// A time such as 08:14:35 looks like one.
function isSix(word: string): boolean {
  return word.includes('::') ? /[\da-f]/i.test(word) : word.split(':').length === 8
}
