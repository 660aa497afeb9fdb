import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { median, ratioOf } from '../numbers.ts'
import { read } from '../read.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

/** The first request for each recap after a start without stored pages, beside a page that is never stored. */
export async function measureUncached(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  await site.server.kill()
  await rm(join(String(site.server.env.VAR_DIR), 'cache'), { recursive: true, force: true })
  await site.start()
  const [warm, ...recaps] = site.records.recaps
  for (let turn = 0; turn < 5; turn += 1) await read(`${bare.url}/fresh`)
  await rendered(site.url + warm)
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (const path of recaps) {
    times.ours.push(await timed(() => rendered(site.url + path)))
    times.bare.push(await timed(() => read(`${bare.url}/fresh`)))
  }
  return [
    {
      name: 'uncached render of a recap',
      ours: milliseconds(median(times.ours)),
      bare: milliseconds(median(times.bare)),
      ratio: ratioOf(times),
    },
  ]
}

async function rendered(url: string): Promise<void> {
  const { status, headers } = await read(url)
  const cache = headers.get('x-nextjs-cache')
  if (status !== 200 || cache !== 'MISS') throw new Error(`${url}: ${status}, cache ${cache} instead of MISS`)
}
