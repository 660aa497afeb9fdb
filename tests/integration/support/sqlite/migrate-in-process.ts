import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import type { SqliteMigration } from '#cms/database/migration.ts'

/** Runs migrations in a process of their own, armed with a fail point. Answers its exit code or its signal. */
export async function migrateInProcess(input: {
  file: string
  migrations: SqliteMigration[]
  failAt?: string
}): Promise<{ end: number | string | null; output: string }> {
  const { file, migrations, failAt = '' } = input
  const script = `${file}.${Math.random()}.mjs`
  await writeFile(
    script,
    `import { migrateSqlite } from '${new URL('../../../../cms/database/sqlite-migrate.ts', import.meta.url)}'
     const ran = await migrateSqlite(${JSON.stringify({ file, migrations })})
     console.log(ran.join())`,
  )
  const child = spawn(process.execPath, [script], { env: { ...process.env, FAIL_AT: failAt } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ end: signal ?? code, output: output.trim() }))
  })
}
