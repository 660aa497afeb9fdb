import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import { read } from '../read.ts'
import { serveFile } from '../static-server.ts'
import { rate } from '../units.ts'

const zipped = { 'accept-encoding': 'gzip' }
const wanted = 2

/**
 * Requests per second of the feed, whole (compressed, as readers ask for it) and not modified, beside nginx with the
 * same bytes in a file, and beside a kept recap. The limit of whole documents for each client is off.
 */
export async function measureFeed(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  const url = `${site.url}/feed.xml`
  const plain = await read(url, { 'accept-encoding': 'identity' })
  const file = await serveFile({
    folder: bench.folder,
    name: 'feed.xml',
    bytes: new TextEncoder().encode(plain.text),
  })
  const whole = (address: string) => () => requestsPerSecond({ url: address, headers: zipped })
  const unchanged = async (address: string) => {
    const etag = (await read(address, zipped)).headers.get('etag') ?? ''
    const headers = { ...zipped, 'if-none-match': etag }
    return () => requestsPerSecond({ url: address, headers, status: 304 })
  }
  try {
    const rates = await inTurn({
      rounds: 5,
      things: {
        whole: whole(url),
        wholeFile: file ? whole(file.url) : nothing,
        unchanged: await unchanged(url),
        unchangedFile: file ? await unchanged(file.url) : nothing,
        recap: whole(`${site.url}${site.records.recaps[0]}`),
      },
    })
    const ratio = ratioOf({ ours: rates.unchanged, bare: rates.recap })
    return [
      toFigure({ name: 'feed, 200, beside nginx', ours: rates.whole, bare: rates.wholeFile }),
      toFigure({ name: 'feed, 304, beside nginx', ours: rates.unchanged, bare: rates.unchangedFile }),
      {
        ...toFigure({ name: 'feed, 304, beside a kept recap', ours: rates.unchanged, bare: rates.recap }),
        expected: `≥ ${wanted}`,
        ok: ratio >= wanted,
      },
    ]
  } finally {
    await file?.stop()
  }
}

async function nothing(): Promise<number> {
  return Number.NaN
}

function toFigure({ name, ...rates }: { name: string; ours: number[]; bare: number[] }): Figure {
  return { name, ours: rate(median(rates.ours)), bare: rate(median(rates.bare)), ratio: ratioOf(rates) }
}
