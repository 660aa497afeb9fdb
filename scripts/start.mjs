import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { start, stopOnSignals } from './run/children.mjs'
import { next } from './run/next.mjs'

// npm start: Next's own server with a bound on its memory. Arguments go to Next.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
stopOnSignals(() => 0)
process.exitCode = await start(next('start', ...process.argv.slice(2)))
