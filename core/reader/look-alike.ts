const ofScript = {
  latin: /^\p{Script_Extensions=Latin}$/u,
  cyrillic: /^\p{Script_Extensions=Cyrillic}$/u,
  greek: /^\p{Script_Extensions=Greek}$/u,
  han: /^\p{Script_Extensions=Han}$/u,
  kana: /^[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]$/u,
  hangul: /^\p{Script_Extensions=Hangul}$/u,
} as const

type Script = keyof typeof ofScript | 'other'

/** Scripts that people do write in one word; everything else that is mixed is made to be taken for something else. */
const written: readonly (readonly Script[])[] = [
  ['han', 'kana'],
  ['han', 'hangul'],
]

/** Letters of Cyrillic and Greek that are drawn like Latin ones: a word of nothing else reads as a Latin word. */
const drawnAsLatin = new Set('асԁеһіјӏոорԛѕԝхуўьгκονρτυωαιχγ')

/** Latin letters beside ASCII and its accents that people do have in their names; others are drawn to deceive. */
const latinBeside = new Set('ßæœøłđðþħŋ')

const asciiOnly = /^[\p{ASCII}]*$/u

/**
 * Whether a word may be taken for another one: it mixes scripts, or all of its letters look like Latin ones and are
 * not. Such a word is refused, since nobody who reads it knows which it is. In lower case.
 */
export function isLookAlike(word: string): boolean {
  if (asciiOnly.test(word)) return false
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter))
  const scripts = new Set(letters.map(scriptOf))
  if (scripts.size > 1 && !written.some((some) => [...scripts].every((script) => some.includes(script))))
    return true
  if (scripts.has('latin')) return !letters.every(isCommonLatin)
  return letters.length > 0 && letters.every((letter) => drawnAsLatin.has(letter))
}

function isCommonLatin(letter: string): boolean {
  return asciiOnly.test(letter.normalize('NFD').replace(/\p{M}/gu, '')) || latinBeside.has(letter)
}

function scriptOf(letter: string): Script {
  for (const [script, pattern] of Object.entries(ofScript) as [keyof typeof ofScript, RegExp][])
    if (pattern.test(letter)) return script
  return 'other'
}
