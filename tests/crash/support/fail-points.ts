import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from '#tests/e2e/support/database.ts'

export type FailPoint = { name: string; file: string }

const rooms = ['acts', 'app', 'auth', 'cache', 'cms', 'collections', 'core', 'data', 'scripts']
const source = /\.(ts|tsx|mjs)$/
const call = /\bfailPoint\(([^)]*)\)/g

/** Every fail point in the code that this database can come to: what lies in a file for the other one is left out. */
export function failPoints(): FailPoint[] {
  const other = databaseName() === 'sqlite' ? 'mongo' : 'sqlite'
  return rooms
    .filter((room) => existsSync(room))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((file) => source.test(file))
    .flatMap(pointsIn)
    .filter(({ file }) => !file.split('/').some((part) => part.startsWith(other)))
}

function pointsIn(file: string): FailPoint[] {
  return [...readFileSync(file, 'utf8').matchAll(call)].map(([, argument = '']) => {
    const name = /^'([\w-]+)'$/.exec(argument)?.[1]
    if (!name) throw new Error(`${file}: a fail point is named by a plain word, not by ${argument}`)
    return { name, file }
  })
}
