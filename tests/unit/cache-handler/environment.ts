import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Imported before whatever reads the settings.
process.env.PAYLOAD_SECRET ??= 'only-for-the-tests-of-the-cache-handler'
process.env.VAR_DIR = mkdtempSync(path.join(tmpdir(), 'previously-cache-'))
