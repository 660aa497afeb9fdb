import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261130-164732-reach',
  steps: [
    `ALTER TABLE \`recaps\` ADD \`reach\` numeric;`,
    `ALTER TABLE \`_recaps_v\` ADD \`version_reach\` numeric;`,
    `ALTER TABLE \`addresses\` ADD \`from\` numeric;`,
    `ALTER TABLE \`addresses\` ADD \`from_show\` text;`,
    `ALTER TABLE \`mentions\` ADD \`show\` text;`,
    `ALTER TABLE \`mentions\` ADD \`reach\` numeric;`,
  ],
}
