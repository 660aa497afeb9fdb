import { existsSync, readFileSync } from 'node:fs'

/** What one command counts for: passed or failed. */
export function countOfCommand(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** What Vitest's JSON report counts; a run that failed without a failed test counts as one failure. */
export function countOfVitest({ file, code }) {
  const report = read(file)
  if (!report) return countOfCommand(code || 1)
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: atLeast({ failed: report.numFailedTests, code }), skipped }
}

/** What Playwright's JSON report counts. */
export function countOfPlaywright({ file, code }) {
  const report = read(file)
  if (!report) return countOfCommand(code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: atLeast({ failed: unexpected + flaky, code }), skipped }
}

function atLeast({ failed, code }) {
  return code === 0 ? failed : Math.max(failed, 1)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
