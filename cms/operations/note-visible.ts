import { observed } from './observed.ts'
import { addTo } from './tally.ts'

/** Notes that a change, written at a time in ISO 8601, has been seen on its page. */
export function noteVisible(writtenAt: string): void {
  addTo(observed().visible, Math.max(0, Date.now() - Date.parse(writtenAt)) / 1000)
}
