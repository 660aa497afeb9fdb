declare module 'damerau-levenshtein' {
  /** How many letters must be changed, added, left out or swapped to make one word of the other. */
  export default function levenshtein(one: string, other: string): { steps: number }
}
