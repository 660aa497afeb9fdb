import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { next } from '#scripts/run/next.mjs'
import { copyDemo } from '#tests/e2e/support/copy-demo.ts'
import { dropDatabase } from '#tests/e2e/support/database.ts'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { newSettings, type Settings } from '#tests/e2e/support/settings.ts'

const patience = 60_000
const grace = 10_000
// Halves the start of every server but the first; a build empties it.
const compileCache = resolve('.next/cache/compiled')
const left = new Set<ChildProcess>()
const folders = new Set<string>()
process.on('exit', () => {
  for (const child of left) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Options = { env?: Settings; seed?: boolean; ready?: boolean }

/**
 * Makes a server on an empty or seeded database, with a port, secrets and a folder of its own, and starts it.
 * `env` holds for every start; with `ready: false` it is not waited for until the database answers.
 */
export async function startServer({ env = {}, seed = false, ready = true }: Options = {}): Promise<Server> {
  const port = await freePort()
  const varDir = await mkdtemp(join(tmpdir(), 'previously-e2e-'))
  folders.add(varDir)
  const settings = { ...newSettings({ port, varDir }), ...env }
  if (seed) {
    demo ??= makeDemo()
    const from = await demo
    settings.EDITOR_PASSWORD = String(from.EDITOR_PASSWORD)
    await copyDemo({ from, to: settings })
  }
  const server = new Server(settings)
  await server.start({ ready })
  return server
}

// Made once for all that this process starts: seeding takes longer than most tests.
let demo: Promise<Settings> | undefined

async function makeDemo(): Promise<Settings> {
  const varDir = await mkdtemp(join(tmpdir(), 'previously-e2e-demo-'))
  folders.add(varDir)
  const server = new Server(newSettings({ port: await freePort(), varDir }))
  await server.run({ script: 'scripts/seed.ts' })
  return server.env
}

/** A built server, which can die and be started again on the same data. */
export class Server {
  /** All its settings, for scripts that work on its data from another process. */
  readonly env: Settings
  #printed = ''
  #child: ChildProcess | undefined

  constructor(env: Settings) {
    this.env = env
  }

  get url(): string {
    return String(this.env.SITE_URL)
  }

  get editor(): { email: string; password: string } {
    return { email: String(this.env.EDITOR_EMAIL), password: String(this.env.EDITOR_PASSWORD) }
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Whether its process has been started and has not ended. */
  get isUp(): boolean {
    return this.#child !== undefined && !hasEnded(this.#child)
  }

  /** The signal that ended it, or null. */
  get signal(): NodeJS.Signals | null {
    return this.#child?.signalCode ?? null
  }

  /** Everything that the server and its scripts have printed. */
  output(): string {
    return this.#printed
  }

  /** Starts it, or starts it again; waits until `/readyz` is 200, or with `ready: false` until it listens. */
  async start({ env = {}, ready = true }: { env?: Settings; ready?: boolean } = {}): Promise<void> {
    const port = String(this.env.PORT)
    const { args } = next('start', '--hostname', '127.0.0.1', '--port', port)
    const child = this.#launch({ args, env })
    this.#child = child
    const address = `http://127.0.0.1:${port}${ready ? '/readyz' : '/healthz'}`
    const end = Date.now() + patience
    while (Date.now() < end) {
      if (hasEnded(child)) throw new Error(`The server ended before it was up:\n${this.#printed}`)
      const answer = await fetch(address).catch(() => null)
      if (answer?.status === 200) return
      await wait(50)
    }
    child.kill('SIGKILL')
    throw new Error(`${address} did not become 200 within a minute:\n${this.#printed}`)
  }

  /** Ends it at once and leaves its data. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#child?.kill(signal)
    await this.ended()
  }

  /** Waits until it has ended, as by itself at a fail point. */
  async ended(): Promise<void> {
    if (this.#child) await endOf(this.#child)
  }

  /** Runs a script of ours on its data and answers what the script printed. */
  async run(given: { script: string; args?: string[]; env?: Settings }): Promise<string> {
    const before = this.#printed.length
    const child = this.#launch({ args: [given.script, ...(given.args ?? [])], env: given.env ?? {} })
    await endOf(child)
    const output = this.#printed.slice(before)
    if (child.exitCode !== 0)
      throw new Error(`${given.script} ended with ${child.exitCode ?? child.signalCode}:\n${output}`)
    return output
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    const late = setTimeout(() => this.#child?.kill('SIGKILL'), grace)
    await this.kill('SIGTERM')
    clearTimeout(late)
    await rm(String(this.env.VAR_DIR), { recursive: true, force: true })
    await dropDatabase(String(this.env.DATABASE_URL))
  }

  #launch({ args, env }: { args: string[]; env: Settings }): ChildProcess {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => {
      this.#printed += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    left.add(child)
    child.once('close', () => left.delete(child))
    return child
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, 'close')
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
