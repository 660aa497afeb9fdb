import { defineConfig } from '@playwright/test'
import { databaseName } from '#tests/e2e/support/database.ts'

const database = databaseName()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `test-results/${database}`,
  globalSetup: database === 'mongo' ? './tests/e2e/support/replica-set.ts' : undefined,
  workers: '100%',
  // A busy machine can be late in ways that no user sees. What passes at the second try is named at the end.
  retries: 1,
  timeout: 120_000,
  // On a busy machine the panel takes its time; a test that waits is not one that measures.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [{ name: database }],
  use: {
    browserName: 'chromium',
    // Without pictures: taking them costs as much as the page.
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
        '--disable-quic',
      ],
    },
  },
})
