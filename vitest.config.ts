import { defineConfig } from 'vitest/config'

const integration = {
  include: ['tests/integration/**/*.test.ts'],
  setupFiles: ['tests/integration/support/environment.ts'],
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

// One server after another, for the better part of an hour: only `npm run test:crash` runs it.
const crash = {
  include: ['tests/crash/matrix.test.ts'],
  pool: 'forks' as const,
}

export default defineConfig({
  test: {
    // By itself Vitest leaves one processor idle.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      {
        test: {
          ...integration,
          name: 'integration-sqlite',
          exclude: ['tests/integration/**/mongo/**'],
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: ['tests/integration/support/sqlite/global-setup.ts'],
        },
      },
      {
        test: {
          ...integration,
          name: 'integration-mongo',
          exclude: ['tests/integration/**/sqlite/**'],
          env: { TEST_DATABASE: 'mongo' },
          globalSetup: ['tests/integration/support/mongo/global-setup.ts'],
        },
      },
      { test: { ...crash, name: 'crash-sqlite', env: crashOn('sqlite') } },
      {
        test: {
          ...crash,
          name: 'crash-mongo',
          env: crashOn('mongo'),
          globalSetup: ['tests/e2e/support/replica-set.ts'],
        },
      },
    ],
  },
})

// What it imports of the product reads the settings; none of them reaches the servers that it starts.
function crashOn(database: 'sqlite' | 'mongo') {
  return { E2E_DATABASE: database, PAYLOAD_SECRET: 'a-secret-for-tests-that-nobody-else-uses', FAIL_AT: '' }
}
