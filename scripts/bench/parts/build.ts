import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { seconds } from '../units.ts'

/** A build from nothing. */
export async function measureBuild(bench: Bench): Promise<Figure[]> {
  const ours = await bench.timeBuild()
  const bare = (await bench.bare()).buildMilliseconds
  return [{ name: 'build', ours: seconds(ours), bare: seconds(bare), ratio: ours / bare }]
}
