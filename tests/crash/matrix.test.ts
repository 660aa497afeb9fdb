import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseName } from '#tests/e2e/support/database.ts'
import { scenarios } from './scenarios.ts'
import { migrationKilled } from './sqlite/migration-killed.ts'
import { failPoints } from './support/fail-points.ts'
import { reachedPoints } from './support/reached.ts'
import { Run } from './support/run.ts'
import { backupKilled, restoreKilled, seedKilled } from './support/scripts.ts'
import { makeWorld, type World } from './support/world.ts'

let world: World
let run: Run
const ended = new Set<string>()

beforeAll(async () => {
  world = await makeWorld()
  run = new Run(world)
}, 300_000)

afterAll(async () => {
  await run?.remove()
})

for (const scenario of scenarios) {
  test(`${scenario.name}: killed at every place that it comes to, it is done or undone`, async () => {
    ended.add(scenario.name)
    expect(await run.matrix(scenario)).toEqual([])
  }, 1_800_000)
}

const scripts = {
  seed: seedKilled,
  backup: backupKilled,
  restore: restoreKilled,
  ...(databaseName() === 'sqlite' && { migration: migrationKilled }),
}

for (const [name, killed] of Object.entries(scripts)) {
  test(`${name}: killed, it has changed nothing, and goes well the next time`, async () => {
    ended.add(name)
    expect(await killed(world)).toEqual([])
  }, 600_000)
}

test('a process was killed at every fail point in the code', ({ skip }) => {
  const all = [...scenarios.map(({ name }) => name), ...Object.keys(scripts)]
  if (all.some((name) => !ended.has(name))) skip('not every scenario was run')
  const points = failPoints()
  const reached = reachedPoints()
  expect(points.length).toBeGreaterThanOrEqual(20)
  expect(points.filter(({ name }) => !reached.has(name))).toEqual([])
})
