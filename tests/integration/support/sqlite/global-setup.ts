import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** One migrated file, of which each test file works on a copy. */
export default async function template(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'previously-template-'))
  const file = join(folder, 'previously.db')
  process.env.PAYLOAD_SECRET ??= 'a-secret-for-tests-that-nobody-else-uses'
  const { migrateDatabase } = await import('#cms/database/index.ts')
  await migrateDatabase({ file })
  project.provide('sqliteTemplate', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
