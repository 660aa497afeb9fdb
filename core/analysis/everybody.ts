const everybody =
  /^(?:the |an? )?(?:(?:whole|entire|full|rest|other|assembled|combined|original|united) (?:of the )?)?(?:company|cast|ensemble|chorus|choir|band|orchestra|crowd|audience|group|gang|troupe|crew|house|team|everyone|everybody|all|others)$/i

/** Whether words mean all of some group, with capitals or without: “the Whole Company” is nobody in the story. */
export function isEverybody(words: string): boolean {
  return everybody.test(words.trim())
}
