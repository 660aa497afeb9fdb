import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyse } from '#core/analysis/analyse.ts'
import { nothingKnown } from '#core/analysis/model.ts'
import { toKnown, toOutput } from '#scripts/analysis/shapes.ts'

// npm run analyse -- TEXT [--known KNOWN.json]: prints what an analysis proposes, as one JSON object.
try {
  const { values, positionals } = parseArgs({
    options: { known: { type: 'string' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new Error('Usage: npm run --silent analyse -- TEXT [--known KNOWN.json]')
  const text = readFileSync(file, 'utf8')
  const known = values.known ? toKnown(JSON.parse(readFileSync(values.known, 'utf8'))) : nothingKnown
  console.log(JSON.stringify(toOutput({ text, analysis: analyse({ text, known }) }), null, 1))
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The text could not be analysed.')
  process.exitCode = 1
}
