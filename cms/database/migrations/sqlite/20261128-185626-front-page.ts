import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261128-185626-front-page',
  steps: [
    `CREATE TABLE \`site_sections\` (
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`value\` text,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX \`site_sections_order_idx\` ON \`site_sections\` (\`order\`);`,
    `CREATE INDEX \`site_sections_parent_idx\` ON \`site_sections\` (\`parent_id\`);`,
    `ALTER TABLE \`site\` ADD \`lead_id\` text REFERENCES recaps(id);`,
    `CREATE INDEX \`site_lead_idx\` ON \`site\` (\`lead_id\`);`,
    `CREATE INDEX \`kind__status_firstPublishedAt_createdAt_idx\` ON \`recaps\` (\`kind\`,\`_status\`,\`first_published_at\`,\`created_at\`);`,
    `CREATE INDEX \`compound_index_2_idx\` ON \`_recaps_v\` (\`version_kind\`,\`version__status\`,\`version_first_published_at\`,\`version_created_at\`);`,
  ],
}
