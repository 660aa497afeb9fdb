import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopAll, stopOnSignals } from './run/children.mjs'
import { inNewerNode } from './run/in-newer-node.mjs'
import { install } from './run/install.mjs'
import { quickFolder } from './run/quick-folder.mjs'
import { chooseSteps } from './run/steps.mjs'
import { summary } from './run/summary.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
process.env.NEXT_TELEMETRY_DISABLED ||= '1'
await inNewerNode({ script: fileURLToPath(import.meta.url), args: process.argv.slice(2) })

stopOnSignals(() => 130)
process.env.TMPDIR = quickFolder()
const folder = mkdtempSync(join(process.env.TMPDIR, 'previously-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
try {
  process.exitCode = await test()
} catch (error) {
  console.error(`\nThe tests stopped: ${error.message}`)
  await stopAll()
  process.exit(1)
}

async function test() {
  const [names, extra] = split(process.argv.slice(2))
  const steps = chooseSteps(names)
  await install()
  const results = []
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 76 - step.name.length))}`)
    const begin = performance.now()
    const counts = await step.run({ folder, extra, results })
    if (counts.reason) console.log(`SKIPPED: ${step.name}: ${counts.reason}`)
    results.push({ name: step.name, seconds: (performance.now() - begin) / 1000, ...counts })
  }
  console.log(summary(results))
  return results.some(({ failed }) => failed > 0) ? 1 : 0
}

// npm test -- e2e -- publish.spec.ts: what follows the second -- goes to the runners.
function split(args) {
  const end = args.indexOf('--')
  return end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)]
}
