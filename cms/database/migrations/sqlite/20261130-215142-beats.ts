import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '20261130-215142-beats',
  steps: [
    `CREATE TABLE \`beats\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`recap_id\` text NOT NULL,
	\`anchor\` text NOT NULL,
	\`sentence\` text NOT NULL,
	\`follows\` text,
	\`characters\` text NOT NULL,
	\`position\` numeric NOT NULL,
	\`later\` text,
	\`show\` text,
	\`reach\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);`,
    `CREATE INDEX \`beats_updated_at_idx\` ON \`beats\` (\`updated_at\`);`,
    `CREATE INDEX \`beats_created_at_idx\` ON \`beats\` (\`created_at\`);`,
    `CREATE INDEX \`show_reach_createdAt_idx\` ON \`beats\` (\`show\`,\`reach\`,\`created_at\`);`,
    `CREATE INDEX \`recapId_position_1_idx\` ON \`beats\` (\`recap_id\`,\`position\`);`,
    `ALTER TABLE \`recaps_rels\` ADD \`characters_id\` text REFERENCES characters(id);`,
    `CREATE INDEX \`recaps_rels_characters_id_idx\` ON \`recaps_rels\` (\`characters_id\`);`,
    `ALTER TABLE \`_recaps_v_rels\` ADD \`characters_id\` text REFERENCES characters(id);`,
    `CREATE INDEX \`_recaps_v_rels_characters_id_idx\` ON \`_recaps_v_rels\` (\`characters_id\`);`,
    `ALTER TABLE \`payload_locked_documents_rels\` ADD \`beats_id\` text REFERENCES beats(id);`,
    `CREATE INDEX \`payload_locked_documents_rels_beats_id_idx\` ON \`payload_locked_documents_rels\` (\`beats_id\`);`,
  ],
}
