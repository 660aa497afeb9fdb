import { readFileSync } from 'node:fs'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import { SqliteConnection } from '#cms/database/sqlite-connection.ts'
import { migrateSqlite } from '#cms/database/sqlite-migrate.ts'
import { firstAdmin } from '#tests/e2e/support/staff.ts'
import { disagreements } from '../support/agree.ts'
import { noteReached } from '../support/reached.ts'
import { newScene } from '../support/scene.ts'
import { settle } from '../support/settle.ts'
import { rowsOf } from '../support/state.ts'
import type { World } from '../support/world.ts'

/** A start that is killed while it migrates leaves the older database as it was, and the next one migrates it. */
export async function migrationKilled(world: World): Promise<string[]> {
  const scene = await newScene({ like: world.env, empty: true })
  const { server } = scene
  const file = scene.at('previously.db')
  const wrong: string[] = []
  try {
    await migrateSqlite({ file, migrations: migrations.slice(0, -1) })
    const connection = new SqliteConnection({ file })
    connection.exec("INSERT INTO shows (id, title, slug) VALUES ('an-old-show', 'Smash', 'smash')")
    connection.close()
    const before = readFileSync(file)
    for (const point of ['migration-copied', 'migration-step', 'migration-step#2', 'migration-applied']) {
      await server.start({ env: { FAIL_AT: point }, ready: false }).catch(() => undefined)
      await server.ended()
      if (server.signal === 'SIGKILL') noteReached(point)
      else wrong.push(`at ${point} it was not killed`)
      if (!readFileSync(file).equals(before)) wrong.push(`at ${point} the older database was changed`)
    }
    await server.start()
    const staff = await firstAdmin(server)
    await settle({ staff, scene })
    if ((await rowsOf(staff, 'shows'))[0]?.id !== 'an-old-show') wrong.push('the show is gone')
    return [...wrong, ...(await disagreements({ staff, scene }))]
  } finally {
    await scene.remove()
  }
}
