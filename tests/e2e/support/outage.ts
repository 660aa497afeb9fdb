import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseName, newDatabaseUrl } from '#tests/e2e/support/database.ts'
import type { Server } from '#tests/e2e/support/server.ts'
import type { Settings } from '#tests/e2e/support/settings.ts'

/**
 * How a database can be away. MongoDB is behind a wire that is cut, or takes everything and gives nothing back; the
 * embedded file is always there to be read, and another process can keep everybody else from writing to it.
 */
export type Kind = 'cut off' | 'silent' | 'held by another process'

export const kinds: readonly Kind[] =
  databaseName() === 'mongo' ? ['cut off', 'silent'] : ['held by another process']

/** A database that can be taken away from a server that runs, and given back. */
export type Outage = {
  /** Settings of the server. */
  env: Settings
  begin: (server: Server) => Promise<void>
  /** Does nothing where it has ended. */
  end: () => Promise<void>
}

export async function prepareOutage(kind: Kind): Promise<Outage> {
  return kind === 'held by another process' ? holding() : await wired(kind)
}

function holding(): Outage {
  let other: DatabaseSync | undefined
  return {
    env: {},
    begin: async (server) => {
      other = new DatabaseSync(join(String(server.env.VAR_DIR), 'previously.db'), { timeout: 10_000 })
      other.exec('BEGIN EXCLUSIVE')
    },
    end: async () => {
      other?.close()
      other = undefined
    },
  }
}

async function wired(kind: Kind): Promise<Outage> {
  const url = new URL(newDatabaseUrl())
  const wire = new Wire({ host: url.hostname, port: Number(url.port) })
  const port = await wire.open()
  return {
    // Else the driver would ask the set where it is, and go there past the wire.
    env: { DATABASE_URL: `mongodb://127.0.0.1:${port}${url.pathname}?directConnection=true` },
    begin: async () => (kind === 'silent' ? wire.hush() : await wire.cut()),
    end: async () => (kind === 'silent' ? wire.speak() : await wire.mend(port)),
  }
}

/** A TCP connection to somewhere, through which nothing goes while it is cut or silent. */
class Wire {
  readonly #to: { host: string; port: number }
  readonly #sockets = new Set<Socket>()
  #server = createServer()
  #isSilent = false

  constructor(to: { host: string; port: number }) {
    this.#to = to
  }

  async open(port = 0): Promise<number> {
    this.#server = createServer((near) => this.#join(near)).listen(port, '127.0.0.1')
    // It must not keep the tests from ending.
    this.#server.unref()
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  async mend(port: number): Promise<void> {
    if (!this.#server.listening) await this.open(port)
  }

  async cut(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  hush(): void {
    this.#isSilent = true
    for (const socket of this.#sockets) socket.pause()
  }

  speak(): void {
    this.#isSilent = false
    for (const socket of this.#sockets) socket.resume()
  }

  #join(near: Socket): void {
    const far = connect(this.#to)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from)
      from.on('data', (bytes) => to.write(bytes))
      from.on('error', () => undefined)
      from.on('close', () => {
        this.#sockets.delete(from)
        to.destroy()
      })
      if (this.#isSilent) from.pause()
    }
  }
}
