import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { next } from '../run/next.mjs'

const patience = 30_000

/** The bare app's server. */
export class BareServer {
  readonly url: string
  readonly #launch: () => ChildProcess
  #child: ChildProcess | undefined

  constructor({ app, port }: { app: string; port: number }) {
    this.url = `http://127.0.0.1:${port}`
    const { command, args } = next('start', app, '--hostname', '127.0.0.1', '--port', String(port))
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
    this.#launch = () => spawn(command, args, { env, stdio: 'ignore' })
    process.on('exit', () => this.#child?.kill('SIGKILL'))
  }

  /** Starts it and waits until it serves a page. */
  async start(): Promise<void> {
    this.#child = this.#launch()
    const end = Date.now() + patience
    while (Date.now() < end) {
      const answer = await fetch(`${this.url}/recap`).catch(() => null)
      await answer?.arrayBuffer()
      if (answer?.status === 200) return
      await wait(50)
    }
    throw new Error('The bare app did not answer within half a minute.')
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
