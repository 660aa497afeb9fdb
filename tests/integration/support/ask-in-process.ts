import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Call } from '#tests/integration/support/rest.ts'

const script = fileURLToPath(new URL('asked-process.ts', import.meta.url))

/** What such a process is told: the request, and a file of its own and of the other, made where both wait. */
export type Asked = { call: Call; own: string; other: string }

/** Answers a request by another process of the product on the database of this test file: the answer's status. */
export async function askInProcess(asked: Asked): Promise<number> {
  const child = spawn(process.execPath, [script, JSON.stringify(asked)])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  await once(child, 'close')
  const status = /^status (\d+)$/m.exec(output)?.[1]
  if (!status) throw new Error(`The other process has not answered:\n${output}`)
  return Number(status)
}
