import { isTimeZone, type LocalTime, localTimeAt, momentAt, momentsAt } from '../time-zone.ts'

/** When a recap is to go live, as somebody asked for it. */
export type AskedTime = {
  /** A moment in ISO 8601. */
  at?: unknown
  /** What the clocks of `zone` show then, such as `2026-11-30T22:05`. */
  local?: unknown
  /** IANA, such as `America/New_York`. */
  zone?: unknown
  /** Of a time that clocks show twice: the `first` or the `second`. */
  which?: unknown
  /** So many minutes after the credits of the episode; before them where negative. */
  minutes?: unknown
}

/** When a recap goes live; `minutes` where it hangs on the end of its episode. */
export type Plan = { at: string; zone: string; minutes: number | null }

/** What is wrong with the time that was asked for; `choices` where it happens twice. */
export type PlanProblem = { problem: string; choices?: string[] }

type Known = {
  /** When the credits of the episode roll; null where that is not known. */
  credits: string | null
  /** The zone that is meant where none is named. */
  zone: string
}

const mostMinutes = 7 * 24 * 60

/** Reads when a recap is to go live, or says what is wrong with it. */
export function planOf({ asked, known }: { asked: AskedTime; known: Known }): Plan | PlanProblem {
  const zone = asked.zone === undefined ? known.zone : asked.zone
  if (typeof zone !== 'string' || !isTimeZone(zone))
    return { problem: 'A time zone such as America/New_York, please.' }
  if (asked.minutes !== undefined)
    return afterCredits({ minutes: asked.minutes, zone, credits: known.credits })
  if (asked.local !== undefined) return onClocks({ asked, zone })
  const time = typeof asked.at === 'string' ? Date.parse(asked.at) : Number.NaN
  if (Number.isNaN(time)) return { problem: 'This is no time.' }
  return { at: new Date(time).toISOString(), zone, minutes: null }
}

/** The end of an episode, ISO 8601 in UTC; null where its air time or its run time in minutes is not known. */
export function creditsOf({
  airsAt,
  runTime,
}: {
  airsAt?: string | null
  runTime?: number | null
}): string | null {
  return airsAt && runTime ? later({ iso: airsAt, minutes: runTime }) : null
}

/** The moment so many minutes after another, ISO 8601 in UTC. */
export function later({ iso, minutes }: { iso: string; minutes: number }): string {
  return new Date(Date.parse(iso) + minutes * 60_000).toISOString()
}

type Relative = { minutes: unknown; zone: string; credits: string | null }

function afterCredits({ minutes, zone, credits }: Relative): Plan | PlanProblem {
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || Math.abs(minutes) > mostMinutes)
    return { problem: 'A whole number of minutes after the credits, please, a week at most.' }
  if (!credits)
    return { problem: 'When the credits roll is not known: give the episode an air time and a run time.' }
  return { at: later({ iso: credits, minutes }), zone, minutes }
}

function onClocks({ asked, zone }: { asked: AskedTime; zone: string }): Plan | PlanProblem {
  const local = readLocal(asked.local)
  if (!local) return { problem: 'A time such as 2026-11-30T22:05, please.' }
  const moments = momentsAt({ local, zone })
  const [first, second] = moments
  if (!first) {
    const next = localTimeAt({ iso: momentAt({ local, zone }), zone })
    return { problem: `Clocks in ${zone} skip this time. The one after the gap is ${clock(next)}.` }
  }
  if (!second) return { at: first, zone, minutes: null }
  if (asked.which === 'first') return { at: first, zone, minutes: null }
  if (asked.which === 'second') return { at: second, zone, minutes: null }
  return { problem: `Clocks in ${zone} show this time twice. Which is meant?`, choices: moments }
}

const spelled = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00(?:\.000)?)?$/

function readLocal(value: unknown): LocalTime | null {
  const parts = typeof value === 'string' ? spelled.exec(value) : null
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60
  return isReal ? { year, month, day, hour, minute } : null
}

function clock({ hour, minute }: LocalTime): string {
  return [hour, minute].map((number) => String(number).padStart(2, '0')).join(':')
}
