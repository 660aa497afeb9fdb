import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Scene } from './scene.ts'

/** What a publication is, in lines of text that are the same for two runs of the same act. */
export type State = string[]

/** Ids and times that were there before an act: they keep their value in what is compared, new ones lose it. */
export type Known = ReadonlySet<string>

const collections = [
  ...['shows', 'seasons', 'episodes', 'characters', 'songs', 'people', 'performances', 'tags', 'authors'],
  ...['pages', 'redirects', 'recaps', 'recaps/versions', 'media', 'schedules', 'reviews', 'receipts'],
  ...['preview-links', 'users', 'addresses', 'mentions', 'beats', 'outbox', 'mails', 'pings', 'links'],
  'audit-log',
]

/** How often and how fast the site was read, and who is signed in: never the same twice. */
const restless: Record<string, readonly string[]> = {
  receipts: ['milliseconds', 'readAt', 'tries', 'dueAt', 'lines'],
  users: ['sessions'],
}

export type Row = Record<string, unknown> & { id: string }

/** Every record of a collection, those in the trash among them. */
export async function rowsOf<Shape = Row>(staff: Staff, collection: string): Promise<Shape[]> {
  const { body } = await staff({ path: `/${collection}?limit=0&depth=0&pagination=false&trash=true` })
  return body.docs
}

/** Everything that staff can read, and every image and mail on the disk. */
export async function readState({ staff, scene }: { staff: Staff; scene: Scene }): Promise<State> {
  const lines: string[] = []
  for (const collection of collections) {
    for (const row of await rowsOf(staff, collection)) {
      const rest = Object.entries(row).filter(([name]) => !restless[collection]?.includes(name))
      // SQLite does not store it: Payload makes up another one with every read.
      if (typeof row.version === 'object') Reflect.deleteProperty(row.version ?? {}, 'id')
      lines.push(`${collection} ${JSON.stringify(sorted(Object.fromEntries(rest)))}`)
    }
  }
  lines.push(`site ${JSON.stringify(sorted((await staff({ path: '/globals/site?depth=0' })).body))}`)
  for (const name of filesIn(scene.at('media'))) lines.push(`file ${name} ${digest(scene.at('media', name))}`)
  return [...lines, ...new Set(mailsIn(scene))]
}

/** Whom mails went to and what they are about; one that was sent twice is there twice. */
function mailsIn(scene: Scene): string[] {
  return filesIn(scene.at('outbox')).map((name) => {
    const text = readFileSync(scene.at('outbox', name), 'utf8')
    return `mail ${/^To: .*$/m.exec(text)?.[0]} ${/^Subject: .*$/m.exec(text)?.[0]}`
  })
}

const variable =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[0-9a-f]{24}\b|\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ/g

/** The ids and times in a state. */
export function knownIn(state: State): Known {
  return new Set(state.flatMap((line) => line.match(variable) ?? []))
}

/** A state with nothing in it that differs from run to run. */
export function steady(state: State, known: Known): State {
  return state
    .map((line) =>
      line.replace(variable, (found) => (known.has(found) ? found : found.includes('T') ? '(time)' : '(id)')),
    )
    .sort()
}

export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
