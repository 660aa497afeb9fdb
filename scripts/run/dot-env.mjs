import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'

/** Writes `.env` with fresh secrets where there is none, then loads it. What the environment says wins. */
export function dotEnv() {
  if (!existsSync('.env')) {
    writeFileSync('.env', fresh(), { mode: 0o600, flag: 'wx' })
    console.log('Wrote .env with a new secret and a password for the editor')
  }
  process.loadEnvFile('.env')
}

function fresh() {
  return `# Written by npm run demo. Each variable is explained in .env.example.
PAYLOAD_SECRET=${randomBytes(32).toString('hex')}
EDITOR_EMAIL=editor@previously.example
EDITOR_PASSWORD=${randomBytes(15).toString('base64url')}
`
}
