import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261128-182615-more-addresses',
  steps: [
    `CREATE INDEX \`show_season_idx\` ON \`episodes\` (\`show_id\`,\`season\`);`,
    `CREATE INDEX \`recordCollection_showId_current_isPublic_path_idx\` ON \`addresses\` (\`record_collection\`,\`show_id\`,\`current\`,\`is_public\`,\`path\`);`,
  ],
}
