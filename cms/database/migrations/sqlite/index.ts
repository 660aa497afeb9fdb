import type { SqliteMigration } from '#cms/database/migration.ts'
import { migration as m0 } from './20261125-125820-initial.ts'
import { migration as m1 } from './20261125-171530-everything-known.ts'
import { migration as m2 } from './20261128-175651-full-labels.ts'
import { migration as m3 } from './20261128-182615-more-addresses.ts'
import { migration as m4 } from './20261128-185626-front-page.ts'
import { migration as m5 } from './20261128-222347-names-beside-addresses.ts'
import { migration as m6 } from './20261129-105857-feeds.ts'
import { migration as m7 } from './20261129-221004-lists-of-recaps.ts'
import { migration as m8 } from './20261130-041645-analyses-secrets-and-links.ts'

export const migrations: SqliteMigration[] = [m0, m1, m2, m3, m4, m5, m6, m7, m8]
