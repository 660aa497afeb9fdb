import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What one command counts for: passed or failed. */
export function countOfCommand(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] }
}

/** What Vitest's JSON report counts; a run that failed without a failed test counts as one failure. */
export function countOfVitest({ file, code }) {
  const report = read(file)
  if (!report) return countOfCommand(code || 1)
  const skipped = report.numPendingTests + report.numTodoTests
  const failed = atLeast({ failed: report.numFailedTests, code })
  return { passed: report.numPassedTests, failed, skipped, failures: failuresOfVitest(report) }
}

/** What Playwright's JSON report counts; what passed at its second try passed, and is named. */
export function countOfPlaywright({ file, code }) {
  const report = read(file)
  if (!report) return countOfCommand(code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  const tests = report.suites.flatMap(testsOfSuite)
  const of = (status) => tests.filter(({ statuses }) => statuses.includes(status))
  const failures = of('unexpected').map(told)
  const flakes = of('flaky').map(told)
  return {
    passed: expected + flaky,
    failed: atLeast({ failed: unexpected, code }),
    skipped,
    failures,
    flakes,
  }
}

function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(process.cwd(), name)
    if (tests.length === 0 && message) return [{ test: file, reason: firstLines(message) }]
    return tests.map(({ fullName, failureMessages }) => ({
      test: `${file} › ${fullName}`,
      reason: firstLines(failureMessages.join('\n')),
    }))
  })
}

function testsOfSuite({ file, suites = [], specs = [] }) {
  const own = specs.map(({ title, line, tests }) => ({
    test: `${file}:${line} › ${title}`,
    statuses: tests.map(({ status }) => status),
    errors: tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors)),
  }))
  return [...suites.flatMap(testsOfSuite), ...own]
}

function told({ test, errors }) {
  return { test, reason: firstLines(errors.map(message).join('\n')) }
}

function message(error) {
  return error.message ?? ''
}

// Enough to see what was expected and what came.
function firstLines(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim())
  return lines.slice(0, 8).map((line) => line.slice(0, 200))
}

function atLeast({ failed, code }) {
  return code === 0 ? failed : Math.max(failed, 1)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
