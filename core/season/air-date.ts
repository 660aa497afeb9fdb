/** A moment on a network's own clock. `time` is null where none was given. */
export type AirDate = { year: number; month: number; day: number; time: ClockTime | null }

export type ClockTime = { hour: number; minute: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const shapes: readonly { shape: RegExp; order: readonly ('year' | 'month' | 'day')[] }[] = [
  { shape: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: ['year', 'month', 'day'] },
  { shape: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, order: ['day', 'month', 'year'] },
  {
    shape: /^(?:\w+\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    order: ['month', 'day', 'year'],
  },
  {
    shape: /^(?:\w+\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?,? (\d{4})$/,
    order: ['day', 'month', 'year'],
  },
]

/**
 * The date, and the time where there is one, in words such as `Feb 6, 2012`, `6 February 2012, 10:00 pm`,
 * `2012-02-06 22:00`, `6.2.2012` or `2/13/2012`. Null where it is none, or where day and month could be either.
 */
export function readAirDate(words: string): AirDate | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ').trim()
  const timed = /^(.*?)(?:,? at |, ?| |t)(\d{1,2}(?::\d{2}(?::\d{2})?)? ?(?:[ap]\.?m\.?)?)$/.exec(text)
  const time = timed ? readTime(timed[2] ?? '') : null
  const date = time ? readDate(timed?.[1] ?? '') : null
  if (date) return { ...date, time }
  const alone = readDate(text)
  return alone ? { ...alone, time: null } : null
}

/** A time of day such as `22:00`, `9:30 pm` or `9 pm`, or null where it is none. */
export function readTime(words: string): ClockTime | null {
  const match = /^(\d{1,2})(?::(\d{2})(?::\d{2})?)? ?(?:([ap])\.?m\.?)?$/.exec(words.toLowerCase().trim())
  if (!match || (match[2] === undefined && match[3] === undefined)) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minute > 59 || hour > (match[3] ? 12 : 23) || (match[3] && hour === 0)) return null
  return { hour: match[3] ? (hour % 12) + (match[3] === 'p' ? 12 : 0) : hour, minute }
}

function readDate(text: string): Omit<AirDate, 'time'> | null {
  for (const { shape, order } of shapes) {
    const match = shape.exec(text)
    if (!match) continue
    const part = (name: 'year' | 'month' | 'day') => match[order.indexOf(name) + 1] ?? ''
    const month = /^\d/.test(part('month')) ? Number(part('month')) : monthOf(part('month'))
    return real({ year: Number(part('year')), month, day: Number(part('day')) })
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return slashed ? slashedDate(slashed.slice(1).map(Number) as [number, number, number]) : null
}

// 13/2 and 2/13 can only be one thing; 2/6 is a different day in New York and in London.
function slashedDate([left, right, year]: [number, number, number]): Omit<AirDate, 'time'> | null {
  if (left > 12 || left === right) return real({ year, month: right, day: left })
  return right > 12 ? real({ year, month: left, day: right }) : null
}

const names =
  'january|february|march|april|may|june|july|august|september|sept|october|november|december'.split('|')

function monthOf(word: string): number {
  return months.includes(word) || names.includes(word) ? months.indexOf(word.slice(0, 3)) + 1 : 0
}

function real({ year, month, day }: Omit<AirDate, 'time'>): Omit<AirDate, 'time'> | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 && year <= 2200 ? { year, month, day } : null
}
