import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './run/build.mjs'
import { stopOnSignals } from './run/children.mjs'

// npm run build: Next's own build, with our own page for a fault.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
stopOnSignals(() => 1)
process.exitCode = await build()
