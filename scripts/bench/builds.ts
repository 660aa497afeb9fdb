import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../run/build.mjs'
import { start } from '../run/children.mjs'
import { next } from '../run/next.mjs'
import { timed } from './timed.ts'

const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }

/** Builds the product into `.next`, where the other commands find it. Answers the milliseconds. */
export async function buildProduct(folder: string): Promise<number> {
  return await quietly({ folder, run: (stdio) => build(env, stdio) })
}

/** Builds the app in a folder. Answers the milliseconds. */
export async function buildApp({ folder, app }: { folder: string; app: string }): Promise<number> {
  return await quietly({ folder, run: (stdio) => start({ ...next('build', app), env, stdio }) })
}

type Quiet = { folder: string; run: (stdio: never) => Promise<number> }

async function quietly({ folder, run }: Quiet): Promise<number> {
  const log = join(folder, 'build.log')
  const output = openSync(log, 'w')
  let code = 1
  const milliseconds = await timed(async () => {
    code = await run(['ignore', output, output] as never)
  })
  closeSync(output)
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${readFileSync(log, 'utf8')}`)
  return milliseconds
}
