import { rmSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Bench } from './bench/bench.ts'
import { measureLighthouse } from './bench/lighthouse.ts'
import { machine } from './bench/machine.ts'
import { report } from './bench/report.ts'
import { stopAll, stopOnSignals } from './run/children.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
stopOnSignals(() => 130)
try {
  process.stdout.write(await measure())
  process.exit(0)
} catch (error) {
  process.stderr.write(`\nLighthouse stopped: ${error instanceof Error ? error.stack : error}\n`)
  await stopAll()
  process.exit(1)
}

async function measure(): Promise<string> {
  const about = [
    ...machine(),
    'Lighthouse as it comes: a mid-range phone on slow 4G, simulated; median of five.',
  ]
  await mkdir('var', { recursive: true })
  // Below the project, so that the bare app finds the same packages.
  const folder = await mkdtemp(join('var', 'lighthouse-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const bench = new Bench(folder)
  try {
    return report({ about, figures: await measureLighthouse(bench) })
  } finally {
    await bench.close()
  }
}
