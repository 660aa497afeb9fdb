import type { Figure } from './figure.ts'
import type { Database } from './site.ts'
import { sizes } from './sizes.ts'
import { milliseconds } from './units.ts'

const most = { milliseconds: 300, ratio: 1.5 }

/** Times, in milliseconds by their names, in a large publication beside those in a small one. */
export function besideFew({
  few,
  many,
  database,
}: {
  few: Record<string, number>
  many: Record<string, number>
  database: Database
}): Figure[] {
  return Object.entries(many).map(([name, value]) => {
    const small = few[name] ?? Number.NaN
    const ratio = value / small
    return {
      name: `${name} at ${sizes.many}, beside ${sizes.few}, ${database}`,
      ours: milliseconds(value),
      bare: milliseconds(small),
      ratio,
      expected: `< ${most.milliseconds} ms, ≤ ${most.ratio}`,
      ok: value < most.milliseconds && ratio <= most.ratio,
    }
  })
}
