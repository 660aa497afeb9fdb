import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import { read } from '../read.ts'
import { rate } from '../units.ts'

/** Requests per second of the feed, whole (compressed, as readers ask for it) and not modified. */
export async function measureFeed(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const url = `${site.url}/feed.xml`
  const zipped = { 'accept-encoding': 'gzip' }
  // fetch asks for the compressed one too, so this is its tag.
  const etag = (await read(url)).headers.get('etag') ?? ''
  const page = () => requestsPerSecond({ url: `${bare.url}/recap` })
  const rates = await inTurn({
    rounds: 5,
    things: {
      whole: () => requestsPerSecond({ url, headers: zipped }),
      first: page,
      unchanged: () => requestsPerSecond({ url, headers: { ...zipped, 'if-none-match': etag }, status: 304 }),
      second: page,
    },
  })
  return [
    toFigure({ name: 'feed, 200', ours: rates.whole, bare: rates.first }),
    toFigure({ name: 'feed, 304', ours: rates.unchanged, bare: rates.second }),
  ]
}

function toFigure({ name, ...rates }: { name: string; ours: number[]; bare: number[] }): Figure {
  return { name, ours: rate(median(rates.ours)), bare: rate(median(rates.bare)), ratio: ratioOf(rates) }
}
