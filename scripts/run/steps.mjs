import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { start } from './children.mjs'
import { countOfCommand, countOfPlaywright, countOfVitest } from './counts.mjs'
import { findBrowser } from './find-browser.mjs'
import { findFaketime } from './find-faketime.mjs'
import { findFeedTools } from './find-feed-tools.mjs'
import { findJava } from './find-java.mjs'
import { findMongod } from './find-mongod.mjs'
import { npm } from './npm.mjs'

const steps = [
  { name: 'lint', run: () => script('lint') },
  { name: 'typecheck', run: () => script('typecheck') },
  { name: 'unit', run: (context) => vitest({ project: 'unit', ...context }) },
  { name: 'integration-sqlite', run: (context) => vitest({ project: 'integration-sqlite', ...context }) },
  {
    name: 'integration-mongo',
    run: onMongo((context) => vitest({ project: 'integration-mongo', ...context })),
  },
  { name: 'build', run: buildWithoutDatabase },
  { name: 'e2e-sqlite', run: (context) => playwright({ database: 'sqlite', ...context }) },
  { name: 'e2e-mongo', run: onMongo((context) => playwright({ database: 'mongo', ...context })) },
]

/** Those that run only where they are named. */
const onAsking = [
  { name: 'crash-sqlite', run: (context) => crash({ database: 'sqlite', ...context }) },
  { name: 'crash-mongo', run: onMongo((context) => crash({ database: 'mongo', ...context })) },
]

const groups = {
  integration: ['integration-sqlite', 'integration-mongo'],
  e2e: ['build', 'e2e-sqlite', 'e2e-mongo'],
  'e2e-sqlite': ['build', 'e2e-sqlite'],
  'e2e-mongo': ['build', 'e2e-mongo'],
  crash: ['build', 'crash-sqlite', 'crash-mongo'],
  'crash-sqlite': ['build', 'crash-sqlite'],
  'crash-mongo': ['build', 'crash-mongo'],
}

/** The steps named, in their fixed order; all but those on asking where none is named. */
export function chooseSteps(names) {
  const every = [...steps, ...onAsking]
  const known = [...every.map(({ name }) => name), ...Object.keys(groups)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Error(`there is no step ${unknown}. Steps: ${[...new Set(known)].join(' ')}`)
  if (names.length === 0) return steps
  const wanted = new Set(names.flatMap((name) => groups[name] ?? [name]))
  return every.filter(({ name }) => wanted.has(name))
}

async function script(name) {
  const { command, args } = npm()
  return countOfCommand(await start({ command, args: [...args, 'run', '--silent', name] }))
}

async function vitest({ project, folder, extra, env = process.env }) {
  const file = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...extra]
  return countOfVitest({ file, code: await start({ command: process.execPath, args, env }) })
}

async function crash({ database, results, ...context }) {
  if (results.find(({ name }) => name === 'build')?.failed) return skip('the build failed')
  return await vitest({ project: `crash-${database}`, ...context })
}

function onMongo(run) {
  return (context) => {
    const { path, reason } = findMongod()
    if (reason) return skip(reason)
    const env = { ...process.env, MONGOMS_SYSTEM_BINARY: path, MONGOMS_SYSTEM_BINARY_VERSION_CHECK: 'false' }
    return run({ ...context, env })
  }
}

// An address where no database answers and a folder that is not there: the build needs neither.
async function buildWithoutDatabase({ folder }) {
  rmSync('.next/cache', { recursive: true, force: true })
  const absent = join(folder, 'no-such-folder')
  const { PAYLOAD_SECRET: _, ...rest } = process.env
  const env = { ...rest, NODE_ENV: 'production', DATABASE_URL: 'mongodb://127.0.0.1:1', VAR_DIR: absent }
  const code = await build(env)
  if (existsSync(absent)) console.error('The build wrote to VAR_DIR')
  return countOfCommand(existsSync(absent) ? 1 : code)
}

async function playwright({ database, folder, extra, results, env = process.env }) {
  if (results.find(({ name }) => name === 'build')?.failed) return skip('the build failed')
  const browser = await findBrowser()
  if (browser.reason) return skip(browser.reason)
  const java = await findJava()
  if (java.reason) console.log(`SKIPPED: HTML checker: ${java.reason}`)
  const tools = await findFeedTools()
  if (tools.reason) console.log(`SKIPPED: feed readers: ${tools.reason}`)
  const faketime = await findFaketime()
  if (faketime.reason) console.log(`SKIPPED: moved clocks: ${faketime.reason}`)
  const file = join(folder, `e2e-${database}.json`)
  const settings = {
    ...env,
    E2E_DATABASE: database,
    E2E_CHROMIUM: browser.path,
    E2E_WITHOUT_JAVA: java.reason ?? '',
    E2E_WITHOUT_FEED_TOOLS: tools.reason ?? '',
    E2E_FAKETIME: faketime.path ?? '',
    E2E_WITHOUT_FAKETIME: faketime.reason ?? '',
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  }
  const first = results.find(({ name, passed }) => name.startsWith('e2e-') && passed > 0)
  if (first)
    console.log(`What depends on no database was tested in ${first.name}: tests/e2e/once, and @once.`)
  const rest = first ? ['--grep-invert', '@once|once/'] : []
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...rest, ...extra]
  return countOfPlaywright({ file, code: await start({ command: process.execPath, args, env: settings }) })
}

function skip(reason) {
  return { passed: 0, failed: 0, skipped: 1, reason }
}
