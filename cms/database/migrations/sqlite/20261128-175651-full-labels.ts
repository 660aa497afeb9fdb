import type { SqliteMigration } from '#cms/database/migration.ts'
import { sqliteFullLabels } from '#cms/database/migrations/carry/full-labels.ts'

export const migration: SqliteMigration = {
  name: '20261128-175651-full-labels',
  steps: [
    `ALTER TABLE \`seasons\` ADD \`full_label\` text;`,
    `ALTER TABLE \`episodes\` ADD \`full_label\` text;`,
    `ALTER TABLE \`characters\` ADD \`full_label\` text;`,
    `ALTER TABLE \`songs\` ADD \`full_label\` text;`,
    `ALTER TABLE \`performances\` ADD \`full_label\` text;`,
    ...sqliteFullLabels,
  ],
}
