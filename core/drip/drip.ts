import type { Show } from '../model.ts'
import type { Pace } from './pace.ts'

export const dripStates = ['running', 'paused', 'stopped'] as const

export type DripState = (typeof dripStates)[number]

/** A recap that a personal feed has released, and when; ISO 8601 in UTC. */
export type Release = { id: string; at: string }

/** What whoever steers a personal feed is told of it. */
export type DripPage = {
  show: Show
  state: DripState
  pace: Pace
  /** How many recaps it has released, of how many that there are now. */
  released: number
  all: number
  /** When the next is due; null where it is paused or stopped. */
  nextAt: string | null
  /** Whether that has come, and it is being released. */
  isDue: boolean
  /** Where its feed is, for a reader: another secret than the address of this page. */
  feedPath: string
  /** The address of this page. */
  path: string
}

const token = /^[\w-]{43}$/

/** Whether a word can be the secret in an address of a personal feed. */
export function isDripToken(word: string): boolean {
  return token.test(word)
}

/** Where the feed with a secret is steered, or where one is begun. */
export function dripPath(secret = ''): string {
  return secret ? `/drip/${secret}` : '/drip'
}

/** The secret in the address of a page, or null where it is none of a personal feed. */
export function parseDripPath(path: string): string | null {
  const [, secret = ''] = /^\/drip\/([^/]+)$/.exec(path) ?? []
  return isDripToken(secret) ? secret : null
}

/** The secret in the address of a personal feed, or null where it is none. */
export function parseDripFeed(path: string): string | null {
  return parseDripPath(path.replace(/\/feed\.[a-z]+$/, ''))
}

/** A recap as far as its place in a personal feed goes: the order of the last episode that it is about, or null. */
export type Placed = { id: string; place: number | null; publishedAt: string }

/** Recaps in the order of their show; what is about no place in it comes last. */
export function inOrder(recaps: readonly Placed[]): Placed[] {
  const placeOf = ({ place }: Placed) => place ?? Number.POSITIVE_INFINITY
  return [...recaps].sort((left, right) => {
    const [one, other] = [placeOf(left), placeOf(right)]
    return one === other ? (left.publishedAt < right.publishedAt ? -1 : 1) : one - other
  })
}
