import { defineConfig } from 'vitest/config'

const integration = {
  include: ['tests/integration/**/*.test.ts'],
  setupFiles: ['tests/integration/support/environment.ts'],
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
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
    ],
  },
})
