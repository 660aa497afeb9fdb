import { receiptWords } from '#core/receipt.ts'
import type { Receipt } from './status.ts'

/** What a receipt says: in one line what is right, and every line of what is wrong. */
export function receiptLines({ state, milliseconds, lines }: Receipt): { words: string; problems: string[] } {
  const problems = lines.flatMap(({ problem }) => problem ?? [])
  const seen = receiptWords({ milliseconds, lines })
  return state === 'open'
    ? { words: 'It is published. The site is read as a reader sees it…', problems: [] }
    : { words: seen, problems }
}
