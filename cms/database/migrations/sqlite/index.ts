import type { SqliteMigration } from '#cms/database/migration.ts'
import { migration as m0 } from './20261125-125820-initial.ts'
import { migration as m1 } from './20261125-171530-everything-known.ts'

export const migrations: SqliteMigration[] = [m0, m1]
