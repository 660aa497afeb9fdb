import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'

/** Another process that holds a write transaction on a file for some milliseconds. Answers once it has it. */
export async function holdInProcess(file: string, milliseconds: number): Promise<{ done: Promise<unknown> }> {
  const script = `${file}.hold.mjs`
  await writeFile(
    script,
    `import Database from '${import.meta.resolve('libsql')}'
     const database = new Database(${JSON.stringify(file)})
     database.exec('BEGIN IMMEDIATE')
     console.log('held')
     setTimeout(() => database.exec('COMMIT'), ${milliseconds})`,
  )
  const child = spawn(process.execPath, [script])
  const done = once(child, 'exit')
  await once(child.stdout, 'data')
  return { done }
}
