import type { SqliteMigration } from '#cms/database/migration.ts'
import { migration as m0 } from './20261125-125820-initial.ts'

export const migrations: SqliteMigration[] = [m0]
