import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { QueryPlan, Recording } from '#cms/database/query-plan.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>
type Command = Record<string, unknown>

const PROFILE = 'system.profile'
const PROFILE_BYTES = 64 * 1024 * 1024
const reads = ['find', 'aggregate', 'count', 'distinct'] as const

/** Notes down every read of this database, from whatever process, by the server's own profiler. */
export async function recordMongo(adapter: object): Promise<Recording> {
  const database = (adapter as MongooseAdapter).connection.db
  if (!database) throw new Error('Recording needs an open connection')
  await database.command({ profile: 0 })
  await database.dropCollection(PROFILE).catch(() => false)
  await database.createCollection(PROFILE, { capped: true, size: PROFILE_BYTES })
  await database.command({ profile: 2 })
  return {
    explain: async () => {
      await database.command({ profile: 0 })
      const plans: QueryPlan[] = []
      for (const command of await recorded(database)) plans.push(await explain(database, command))
      return plans
    },
  }
}

async function recorded(database: Database): Promise<Command[]> {
  const entries = await database
    .collection(PROFILE)
    .find({ ns: { $ne: `${database.databaseName}.${PROFILE}` } })
    .toArray()
  const distinct = new Map<string, Command>()
  for (const { command } of entries) {
    const name = reads.find((read) => typeof command?.[read] === 'string')
    if (!name || command.explain) continue
    const own = Object.entries(command).filter(([key]) => !sessionKeys.has(key))
    distinct.set(JSON.stringify(own), Object.fromEntries(own))
  }
  return [...distinct.values()]
}

async function explain(database: Database, command: Command): Promise<QueryPlan> {
  const answer = await database.command({ explain: command, verbosity: 'executionStats' })
  const stages = allObjects(answer)
  const stats = stages.find((stage) => typeof stage.totalKeysExamined === 'number' && 'nReturned' in stage)
  const name = String(reads.map((read) => command[read]).find(Boolean))
  const scans = stages.filter(
    ({ stage, collectionScans }) => stage === 'COLLSCAN' || Number(collectionScans) > 0,
  )
  return {
    query: JSON.stringify(command),
    scans: scans.length ? [name] : [],
    keysExamined: Number(stats?.totalKeysExamined ?? 0),
    returned: Number(stats?.nReturned ?? 0),
    detail: JSON.stringify(answer.queryPlanner?.winningPlan ?? answer.stages),
  }
}

function allObjects(value: unknown): Command[] {
  if (Array.isArray(value)) return value.flatMap(allObjects)
  if (!value || typeof value !== 'object') return []
  return [value as Command, ...Object.values(value).flatMap(allObjects)]
}

const sessionKeys = new Set([
  '$clusterTime',
  '$db',
  '$readPreference',
  'autocommit',
  'lsid',
  'readConcern',
  'startTransaction',
  'txnNumber',
])
