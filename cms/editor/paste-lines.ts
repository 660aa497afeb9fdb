/** The paragraphs of pasted plain text: one for each line with something on it. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
}
