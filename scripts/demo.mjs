import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './run/build.mjs'
import { start, stopAll, stopOnSignals } from './run/children.mjs'
import { dotEnv } from './run/dot-env.mjs'
import { inNewerNode } from './run/in-newer-node.mjs'
import { install } from './run/install.mjs'
import { next } from './run/next.mjs'
import { portIsFree } from './run/port-is-free.mjs'
import { untilReady } from './run/until-ready.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
process.env.NEXT_TELEMETRY_DISABLED ||= '1'
await inNewerNode({ script: fileURLToPath(import.meta.url), args: process.argv.slice(2) })

let serving = false
stopOnSignals(() => (serving ? 0 : 130))
try {
  await demo()
} catch (error) {
  console.error(`\nThe demo stopped: ${error.message}`)
  await stopAll()
  process.exit(1)
}

async function demo() {
  await install()
  dotEnv()
  const { host, port, env } = settings()
  if (!(await portIsFree({ host, port }))) {
    throw new Error(`port ${port} is taken; choose another with PORT=… npm run demo`)
  }
  must({ name: 'migrate', code: await node('scripts/migrate.ts', env) })
  must({ name: 'seed', code: await node('scripts/seed.ts', env) })
  if (!isBuilt()) must({ name: 'next build', code: await build(env) })

  const server = start({ ...next('start', '--hostname', host, '--port', String(port)), env })
  const ended = server.then((code) => {
    throw new Error(`the server ended with code ${code}`)
  })
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await Promise.race([untilReady({ address: `http://${near}:${port}` }), ended])
  serving = true
  console.log(greeting(env))
  await ended
}

function settings() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error('PORT should be a number from 1 to 65535')
  }
  const host = process.env.HOST || '127.0.0.1'
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    SITE_URL: (process.env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
  }
  return { host, port, env }
}

function node(script, env) {
  return start({ command: process.execPath, args: [script], env })
}

function must({ name, code }) {
  if (code !== 0) throw new Error(`${name} failed`)
}

function greeting({ SITE_URL, EDITOR_EMAIL, EDITOR_PASSWORD }) {
  const login =
    EDITOR_EMAIL && EDITOR_PASSWORD
      ? `${EDITOR_EMAIL}  ${EDITOR_PASSWORD} (admin)
          ${['editor', 'writer', 'photo-desk'].map((role) => EDITOR_EMAIL.replace('@', `+${role}@`)).join(', ')}: the same password`
      : 'as set when the database was seeded'
  return `
Previously is running. Ctrl-C stops it.

  Site    ${SITE_URL}/
  Panel   ${SITE_URL}/admin
  Feed    ${SITE_URL}/feed.xml
  Logins  ${login}
`
}
