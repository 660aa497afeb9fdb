import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261130-041645-analyses-secrets-and-links',
  steps: [
    `CREATE TABLE \`episodes_secrets\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`words\` text,
	\`character_id\` text,
	FOREIGN KEY (\`character_id\`) REFERENCES \`characters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`episodes\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX \`episodes_secrets_order_idx\` ON \`episodes_secrets\` (\`_order\`);`,
    `CREATE INDEX \`episodes_secrets_parent_id_idx\` ON \`episodes_secrets\` (\`_parent_id\`);`,
    `CREATE INDEX \`episodes_secrets_character_idx\` ON \`episodes_secrets\` (\`character_id\`);`,
    `CREATE TABLE \`links\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`url\` text NOT NULL,
	\`state\` text DEFAULT 'unknown' NOT NULL,
	\`checked_at\` text,
	\`due_at\` text NOT NULL,
	\`tries\` numeric DEFAULT 0 NOT NULL,
	\`asked_at\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);`,
    `CREATE UNIQUE INDEX \`links_url_idx\` ON \`links\` (\`url\`);`,
    `CREATE INDEX \`links_updated_at_idx\` ON \`links\` (\`updated_at\`);`,
    `CREATE INDEX \`links_created_at_idx\` ON \`links\` (\`created_at\`);`,
    `CREATE INDEX \`dueAt_createdAt_1_idx\` ON \`links\` (\`due_at\`,\`created_at\`);`,
    `CREATE TABLE \`analyses\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`recap_id\` text NOT NULL,
	\`refused\` text DEFAULT '[]' NOT NULL,
	\`taken\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);`,
    `CREATE UNIQUE INDEX \`analyses_recap_id_idx\` ON \`analyses\` (\`recap_id\`);`,
    `CREATE INDEX \`analyses_updated_at_idx\` ON \`analyses\` (\`updated_at\`);`,
    `CREATE INDEX \`analyses_created_at_idx\` ON \`analyses\` (\`created_at\`);`,
    `ALTER TABLE \`shows\` ADD \`graded\` integer DEFAULT false;`,
    `ALTER TABLE \`characters\` ADD \`made_from\` text;`,
    `ALTER TABLE \`people\` ADD \`made_from\` text;`,
    `ALTER TABLE \`songs\` ADD \`made_from\` text;`,
    `ALTER TABLE \`performances\` ADD \`made_from\` text;`,
    `ALTER TABLE \`payload_locked_documents_rels\` ADD \`links_id\` text REFERENCES links(id);`,
    `ALTER TABLE \`payload_locked_documents_rels\` ADD \`analyses_id\` text REFERENCES analyses(id);`,
    `CREATE INDEX \`payload_locked_documents_rels_links_id_idx\` ON \`payload_locked_documents_rels\` (\`links_id\`);`,
    `CREATE INDEX \`payload_locked_documents_rels_analyses_id_idx\` ON \`payload_locked_documents_rels\` (\`analyses_id\`);`,
  ],
}
