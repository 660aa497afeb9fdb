import { randomBytes } from 'node:crypto'
import { newDatabaseUrl } from '#tests/e2e/support/database.ts'

/** Environment variables of a server under test. */
export type Settings = Record<string, string>

/** Every setting of a new server: fresh secrets, an empty database. */
export function newSettings({ port, varDir }: { port: number; varDir: string }): Settings {
  return {
    NODE_ENV: 'production',
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URL: newDatabaseUrl(),
    VAR_DIR: varDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    EDITOR_EMAIL: 'editor@previously.example',
    EDITOR_PASSWORD: randomBytes(15).toString('base64url'),
    // Empty, so that a developer's .env does not reach the server under test.
    FEED_AUTHORITY: '',
    SMTP_URL: '',
    MAIL_FROM: '',
    FAIL_AT: '',
    WEBSUB_HUB: '',
    OPERATIONS_TOKEN: '',
    TRUSTED_PROXIES: '',
    AUTH_PROVIDERS: '',
    SIGN_IN_MAILS: '',
    // The tests ask for the same feed more often than any reader.
    FEED_LIMIT: '0',
    CLOCK_OFFSET: '',
  }
}
