import { permanentRedirect } from 'next/navigation'
import type { Answer } from '#data/answer.ts'

/** The page at an address, or null where there is none; where it has moved the answer is 308. */
export function pageAt<Page>(answer: Answer<Page>): Page | null {
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return answer.kind === 'page' ? answer.page : null
}
