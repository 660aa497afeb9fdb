import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261129-104922-feeds',
  steps: [
    `CREATE TABLE \`recaps_corrections\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`at\` text,
	\`text\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`recaps\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX \`recaps_corrections_order_idx\` ON \`recaps_corrections\` (\`_order\`);`,
    `CREATE INDEX \`recaps_corrections_parent_id_idx\` ON \`recaps_corrections\` (\`_parent_id\`);`,
    `CREATE TABLE \`_recaps_v_version_corrections\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`at\` text,
	\`text\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_recaps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX \`_recaps_v_version_corrections_order_idx\` ON \`_recaps_v_version_corrections\` (\`_order\`);`,
    `CREATE INDEX \`_recaps_v_version_corrections_parent_id_idx\` ON \`_recaps_v_version_corrections\` (\`_parent_id\`);`,
    `CREATE TABLE \`pings\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`owners\` text DEFAULT '[]' NOT NULL,
	\`tries\` numeric DEFAULT 0 NOT NULL,
	\`due_at\` text NOT NULL,
	\`last_error\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);`,
    `CREATE INDEX \`pings_updated_at_idx\` ON \`pings\` (\`updated_at\`);`,
    `CREATE INDEX \`pings_created_at_idx\` ON \`pings\` (\`created_at\`);`,
    `CREATE INDEX \`dueAt_createdAt_idx\` ON \`pings\` (\`due_at\`,\`created_at\`);`,
    `ALTER TABLE \`recaps\` ADD \`is_update\` integer DEFAULT false;`,
    `ALTER TABLE \`recaps\` ADD \`revised_at\` text;`,
    `ALTER TABLE \`recaps\` ADD \`imported_id\` text;`,
    `ALTER TABLE \`_recaps_v\` ADD \`version_is_update\` integer DEFAULT false;`,
    `ALTER TABLE \`_recaps_v\` ADD \`version_revised_at\` text;`,
    `ALTER TABLE \`_recaps_v\` ADD \`version_imported_id\` text;`,
    `ALTER TABLE \`payload_locked_documents_rels\` ADD \`pings_id\` text REFERENCES pings(id);`,
    `CREATE INDEX \`payload_locked_documents_rels_pings_id_idx\` ON \`payload_locked_documents_rels\` (\`pings_id\`);`,
  ],
}
