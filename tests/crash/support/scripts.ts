import { existsSync } from 'node:fs'
import { change } from '#tests/e2e/support/publication.ts'
import { signIn } from '#tests/e2e/support/staff.ts'
import { disagreements } from './agree.ts'
import { compare } from './compare.ts'
import { noteReached } from './reached.ts'
import { newScene, type Scene } from './scene.ts'
import { settle } from './settle.ts'
import { filesIn, readState, rowsOf, type State, steady } from './state.ts'
import type { World } from './world.ts'

type Script = { script: string; args?: string[] }

/** Runs a script that is killed at a fail point. */
async function killAt({ scene, point, ...script }: Script & { scene: Scene; point: string }): Promise<void> {
  const problem = await scene.server.run({ ...script, env: { FAIL_AT: point } }).then(
    () => 'it came to its end',
    (error: Error) => error.message,
  )
  if (!problem.includes('ended with SIGKILL')) throw new Error(`${script.script} at ${point}: ${problem}`)
  noteReached(point)
}

/** A backup that is killed leaves no file that could be taken for one, and nothing after the next. */
export async function backupKilled(world: World): Promise<string[]> {
  const scene = await newScene({ like: world.env })
  const file = scene.at('backups', 'one.tar.zst')
  const backup = { script: 'scripts/backup.ts', args: [file, '--verify'] }
  try {
    await killAt({ scene, point: 'backup-written', ...backup })
    const wrong = existsSync(file) ? ['there is an archive that was never finished'] : []
    await scene.server.run(backup)
    if (filesIn(scene.at('backups')).join() !== 'one.tar.zst')
      wrong.push('something beside the archive is left')
    return [
      ...wrong,
      ...compare({ ...(await stateOf({ world, scene })), wanted: world.before, what: 'as it was' }),
    ]
  } finally {
    await scene.remove()
  }
}

/** A restore that is killed changes nothing before it is put into place, and can be done again. */
export async function restoreKilled(world: World): Promise<string[]> {
  const scene = await newScene({ like: world.env })
  const { server } = scene
  const { staff, made } = world
  const file = scene.at('backups', 'one.tar.zst')
  const restore = { script: 'scripts/restore.ts', args: [file, '--replace'] }
  try {
    await server.run({ script: 'scripts/backup.ts', args: [file] })
    await server.start()
    await change({ staff, id: made.gamma.id, base: made.gamma.rev, json: { _status: 'published' } })
    const changed = await stateOf({ world, scene })
    const wrong: string[] = []
    for (const point of ['restore-written', 'restore-swapped']) {
      await server.kill('SIGTERM')
      await killAt({ scene, point, ...restore })
      const after = await stateOf({ world, scene, isWorking: true })
      wrong.push(...compare({ ...after, wanted: changed.found, what: `as it was at ${point}` }))
    }
    await server.kill('SIGTERM')
    await server.run(restore)
    const restored = await stateOf({ world, scene, isNew: true })
    return [...wrong, ...compare({ ...restored, wanted: world.before, what: 'restored' })]
  } finally {
    await scene.remove()
  }
}

/** Demo records are loaded whole or not at all. */
export async function seedKilled(world: World): Promise<string[]> {
  const scene = await newScene({ like: world.env, empty: true })
  const { server } = scene
  try {
    for (const point of ['file-stored', 'show-loaded', 'show-loaded#2'])
      await killAt({ scene, point, script: 'scripts/seed.ts' })
    await server.start()
    const wrong: string[] = []
    for (const name of ['shows', 'recaps', 'media', 'songs', 'mentions'])
      if ((await rowsOf(await signIn(server), name)).length > 0)
        wrong.push(`there are ${name} after the kill`)
    wrong.push(...filesIn(scene.at('media')).map((name) => `there is a file after the kill: ${name}`))
    await server.kill('SIGTERM')
    await server.run({ script: 'scripts/seed.ts' })
    await server.start()
    const staff = await signIn(server)
    await settle({ staff, scene })
    if ((await rowsOf(staff, 'shows')).length !== 2) wrong.push('not both shows were loaded')
    return [...wrong, ...(await disagreements({ staff, scene }))]
  } finally {
    await scene.remove()
  }
}

type Asked = { world: World; scene: Scene; isWorking?: boolean; isNew?: boolean }

/** What the publication is, with what disagrees in it as lines of its own. Starts the server where it is down. */
async function stateOf({ world, scene, isWorking, isNew }: Asked): Promise<{ found: State }> {
  const { server } = scene
  if (!server.isUp) await server.start()
  // Nobody is signed in to what was restored.
  const staff = isNew ? await signIn(server) : world.staff
  await settle({ staff, scene })
  const wrong = await disagreements({ staff, scene })
  // What a killed command has left goes with the next one.
  const told = wrong.filter((problem) => !isWorking || !problem.includes('archive-work'))
  return { found: [...steady(await readState({ staff, scene }), world.known), ...told] }
}
