import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { median } from '../numbers.ts'
import { timed } from '../timed.ts'
import { seconds } from '../units.ts'

const longest = 15_000

/** From the start of the process until `/readyz` is 200, on a database that has records. */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const times = await inTurn({
    rounds: 5,
    things: {
      ours: async () => {
        await site.server.kill()
        return await timed(site.start)
      },
      bare: async () => {
        await bare.server.stop()
        return await timed(() => bare.server.start())
      },
    },
  })
  const [ours, theirs] = [median(times.ours), median(times.bare)]
  const expected = `≤ ${seconds(longest)}`
  return [
    {
      name: 'start',
      ours: seconds(ours),
      bare: seconds(theirs),
      ratio: ours / theirs,
      expected,
      ok: ours <= longest,
    },
  ]
}
