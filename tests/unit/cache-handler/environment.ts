import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'previously-cache-'))

// Imported before whatever reads the settings.
process.env.PAYLOAD_SECRET ??= 'only-for-the-tests-of-the-cache-handler'
process.env.VAR_DIR = folder

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
