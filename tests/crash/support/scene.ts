import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyDemo } from '#tests/e2e/support/copy-demo.ts'
import { newDatabaseUrl } from '#tests/e2e/support/database.ts'
import { Server } from '#tests/e2e/support/server.ts'
import type { Settings } from '#tests/e2e/support/settings.ts'

/** A copy of prepared data with a server on it, which lives for one case. */
export class Scene {
  readonly server: Server

  constructor(env: Settings) {
    this.server = new Server(env)
  }

  get varDir(): string {
    return String(this.server.env.VAR_DIR)
  }

  /** A path in its folder. */
  at(...names: string[]): string {
    return join(this.varDir, ...names)
  }

  /** The fail points that a process which notes them has come to, in their order. */
  noted(): string[] {
    const file = this.at('noted')
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  }

  async remove(): Promise<void> {
    await this.server.kill()
    await this.server.remove()
  }
}

/** Another scene with the same port and secrets, on a copy of the data of a server that is down, or on none. */
export async function newScene({
  like,
  env = {},
  empty = false,
}: {
  like: Settings
  env?: Settings
  empty?: boolean
}): Promise<Scene> {
  const varDir = await mkdtemp(join(tmpdir(), 'previously-crash-'))
  const own = { ...like, ...env, VAR_DIR: varDir, DATABASE_URL: newDatabaseUrl() }
  if (!empty) await copyDemo({ from: like, to: own })
  return new Scene(own)
}
