import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261128-222347-names-beside-addresses',
  steps: [
    `ALTER TABLE \`addresses\` ADD \`name\` text;`,
  ],
}
