import type { GiveBackAnswer, Offer, TakeAnswer } from '#cms/analysis/offer.ts'
import { eachOnce } from './analysis-groups.ts'
import { counted, lineOf } from './analysis-words.ts'

/** What is proposed, and against which show it was read. */
export function summaryOf({ items, show }: Offer): string {
  if (!show) return 'Neither the recap nor its text says which show it is about. Choose the episode first.'
  const count = eachOnce(items).length
  if (count === 0) return `Read against ${show.title}. There is nothing to propose.`
  return `${counted(count, 'proposal')}, read against ${show.title}.`
}

/** What is said after an analysis. */
export function readingSaid({ items, show }: Offer): string[] {
  if (!show) return ['The text was read, but it is not clear which show it is about.']
  const count = eachOnce(items).length
  return [count === 0 ? 'The text was read.' : `The text was read: ${counted(count, 'proposal')}.`]
}

/** What is said after a taking; `before` is what was offered. */
export function takingSaid({ before, answer }: { before: Offer; answer: TakeAnswer }): string[] {
  const { left, offer } = answer
  const taken = offer.taken && offer.taken.at !== before.taken?.at ? offer.taken : null
  const lines = new Map(before.items.map((item) => [item.key, lineOf(item)]))
  return [
    taken ? `Took ${counted(taken.count, 'proposal')}.${madeSaid(taken.made.length)}` : 'Nothing was taken.',
    ...left.map(({ key, why }) => `Left: ${lines.get(key) ?? 'a proposal'}. ${why}`),
  ]
}

function madeSaid(made: number): string {
  if (made === 0) return ''
  return made === 1 ? ' One record was made.' : ` ${made} records were made.`
}

/** What is said after a refusal of some proposals. */
export function refusalSaid(count: number): string[] {
  return [`Refused ${counted(count, 'proposal')}.`]
}

/** What is said after a taking was undone. */
export function undoSaid({ kept }: Pick<GiveBackAnswer, 'kept'>): string[] {
  return ['Undone.', ...kept.map(({ name, why }) => `Kept: ${name}. ${why}`)]
}
