/**
 * What depends on no database, such as how pages look: where both databases are tested, it is tested with the first alone,
 * like all that is in `tests/e2e/once` (`scripts/run/steps.mjs`).
 */
export const once = { tag: '@once' }
