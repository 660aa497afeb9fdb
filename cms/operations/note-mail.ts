import { withoutPeople } from '#core/without-people.ts'
import { observed } from './observed.ts'

/** Notes what became of the last mail; a server that refuses one repeats whom it was for. */
export function noteMail(problem: string | null): void {
  const { mail } = observed()
  mail.last = { at: Date.now(), problem: problem === null ? null : withoutPeople(problem) }
  if (problem === null) mail.sent += 1
  else mail.failed += 1
}
