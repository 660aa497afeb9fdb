import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261129-221004-lists-of-recaps',
  steps: [
    `CREATE INDEX \`recaps_id__status_firstPublishedAt_createdAt_idx\` ON \`recaps\` (\`id\`,\`_status\`,\`first_published_at\`,\`created_at\`);`,
  ],
}
