import { rmSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Bench } from './bench/bench.ts'
import { machine } from './bench/machine.ts'
import { chooseParts } from './bench/parts.ts'
import { report } from './bench/report.ts'
import { stopAll, stopOnSignals } from './run/children.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
stopOnSignals(() => 130)
try {
  process.exit(await bench(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`\nThe bench stopped: ${error instanceof Error ? error.stack : error}\n`)
  await stopAll()
  process.exit(1)
}

/**
 * Measures the parts named, or all, and prints what it found; answers the exit code. A figure that misses its
 * expectation is reported and is no failure; a part that stops is one, and the others are measured all the same.
 */
async function bench(names: string[]): Promise<number> {
  const parts = chooseParts(names)
  const about = machine()
  await mkdir('var', { recursive: true })
  // Below the project, so that the bare app finds the same packages.
  const folder = await mkdtemp(join('var', 'bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const bench = new Bench(folder)
  try {
    const figures = []
    let code = 0
    for (const { name, measure } of parts) {
      bench.say(name)
      try {
        figures.push(...(await measure(bench)))
      } catch (error) {
        code = 1
        bench.say(`${name} stopped: ${error instanceof Error ? error.stack : error}\n`)
      }
    }
    process.stdout.write(report({ about, figures }))
    return code
  } finally {
    await bench.close()
  }
}
