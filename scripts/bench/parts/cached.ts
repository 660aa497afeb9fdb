import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import { rate } from '../units.ts'

const least = 0.9

/** Requests per second of stored pages. */
export async function measureCached(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const pages = [
    { name: 'recap', ours: site.url + site.records.recaps[0], bare: `${bare.url}/recap` },
    { name: 'home', ours: `${site.url}/`, bare: `${bare.url}/home` },
  ]
  const figures: Figure[] = []
  for (const { name, ...urls } of pages) {
    const rates = await inTurn({
      rounds: 7,
      things: {
        ours: () => requestsPerSecond({ url: urls.ours }),
        bare: () => requestsPerSecond({ url: urls.bare }),
      },
    })
    const ratio = ratioOf(rates)
    figures.push({
      name: `cached ${name}`,
      ours: rate(median(rates.ours)),
      bare: rate(median(rates.bare)),
      ratio,
      expected: `≥ ${least}`,
      ok: ratio >= least,
    })
  }
  return figures
}
