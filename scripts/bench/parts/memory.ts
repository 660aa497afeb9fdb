import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { megabytes } from '../units.ts'

const most = 500

/** The resident memory of the servers after all that was done before. */
export async function measureMemory(bench: Bench): Promise<Figure[]> {
  await bench.site()
  const figures: Figure[] = []
  for (const { database, ask } of await bench.sites()) {
    const value = (await ask('/memory')).megabytes ?? Number.NaN
    figures.push({
      name: `memory after the run, ${database}`,
      ours: megabytes(value),
      expected: `< ${most} MB`,
      ok: value < most,
    })
  }
  return figures
}
