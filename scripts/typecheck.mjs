import { start, stopOnSignals } from './run/children.mjs'
import { next } from './run/next.mjs'

stopOnSignals(() => 130)
// Next reads its configuration, and with it the settings, before it writes the types of the routes.
const env = { ...process.env, PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || 'x'.repeat(32) }
const routes = await start({ ...next('typegen'), env })
const types = await start({
  command: process.execPath,
  args: ['node_modules/typescript/bin/tsc', '--noEmit'],
})
process.exitCode = routes || types
