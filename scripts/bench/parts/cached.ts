import type { Bare } from '../bare.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import type { Site } from '../site.ts'
import { rate } from '../units.ts'

const least = 0.9
const [starts, rounds] = [5, 3]
const names = ['recap', 'bareRecap', 'home', 'bareHome'] as const

type Name = (typeof names)[number]

/** Requests per second of stored pages, over several starts: one process of the same code is faster than the next. */
export async function measureCached(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const rates = { recap: [], bareRecap: [], home: [], bareHome: [] } as Record<Name, number[]>
  for (let start = 1; start <= starts; start += 1) {
    await Promise.all([site.server.kill(), bare.server.stop()])
    await Promise.all([site.start(), bare.server.start()])
    const some = await inTurn({ rounds, things: thingsOf({ site, bare }) })
    for (const name of names) rates[name].push(...some[name])
  }
  return [
    toFigure({ name: 'cached recap', ours: rates.recap, bare: rates.bareRecap }),
    toFigure({ name: 'cached home', ours: rates.home, bare: rates.bareHome }),
  ]
}

function thingsOf({ site, bare }: { site: Site; bare: Bare }): Record<Name, () => Promise<number>> {
  return {
    recap: () => requestsPerSecond({ url: `${site.url}${site.records.recaps[0]}` }),
    bareRecap: () => requestsPerSecond({ url: `${bare.url}/recap` }),
    home: () => requestsPerSecond({ url: `${site.url}/` }),
    bareHome: () => requestsPerSecond({ url: `${bare.url}/home` }),
  }
}

function toFigure({ name, ...rates }: { name: string; ours: number[]; bare: number[] }): Figure {
  const ratio = ratioOf(rates)
  const [ours, bare] = [rate(median(rates.ours)), rate(median(rates.bare))]
  return { name, ours, bare, ratio, expected: `≥ ${least}`, ok: ratio >= least }
}
