import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'

let full: number

// A file on a disk that is always full.
beforeEach(() => {
  full = openSync('/dev/full', 'w')
})

afterEach(() => closeSync(full))

it('a log and an output that the disk has no room for keep nobody from working, nor from ending', async () => {
  const script = `
    import { log } from '#cms/http/log.ts'
    import { outliveOutput } from '#cms/http/standard-output.ts'
    outliveOutput()
    log.info('one')
    process.stdout.write('two')
    setTimeout(() => log.info('three'), 20)
    setTimeout(() => process.stderr.write('at work'), 60)`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'a-secret-that-nobody-else-uses-at-all',
  }
  const args = ['--input-type=module', '--eval', script]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', full, 'pipe'] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const [code] = await once(child, 'close')
  clearTimeout(late)
  expect([said, code]).toEqual(['at work', 0])
})
