import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countOfPlaywright, countOfVitest } from '#scripts/run/counts.mjs'
import { summary } from '#scripts/run/summary.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'previously-summary-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('names each failed test of Vitest with the first lines of its reason', () => {
  const file = report({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      {
        name: join(process.cwd(), 'tests/a.test.ts'),
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'sums twice',
            failureMessages: ['\u001b[31mexpected 2\u001b[39m\n\n  got 3'],
          },
        ],
      },
      { name: join(process.cwd(), 'tests/b.test.ts'), message: 'no such module', assertionResults: [] },
    ],
  })
  const counts = countOfVitest({ file, code: 1 })
  expect(counts).toMatchObject({ passed: 2, failed: 1, skipped: 1 })
  expect(lines([{ name: 'unit', seconds: 1, ...counts }])).toEqual([
    'FAILED: unit: tests/a.test.ts › sums twice',
    '    expected 2',
    '      got 3',
    'FAILED: unit: tests/b.test.ts',
    '    no such module',
    'unit    1.0 s    2 passed  1 failed  1 skipped',
    '2 passed, 1 failed, 1 skipped',
  ])
})

test('names each test of Playwright that failed, or did at first, however deep it stands', () => {
  const failing = {
    title: 'reads',
    line: 7,
    tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'no page' }] }] }],
  }
  const flaky = {
    title: 'waits',
    line: 9,
    tests: [{ status: 'flaky', results: [{ errors: [{ message: 'not yet' }] }, { errors: [] }] }],
  }
  const file = report({
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        file: 'tests/e2e/road.spec.ts',
        specs: [{ title: 'writes', line: 3, tests: [{ status: 'expected', results: [] }] }, flaky],
        suites: [{ file: 'tests/e2e/road.spec.ts', specs: [failing] }],
      },
    ],
  })
  const counts = countOfPlaywright({ file, code: 1 })
  expect(counts).toMatchObject({ passed: 2, failed: 1, skipped: 0 })
  expect(lines([{ name: 'e2e', seconds: 1, ...counts }]).slice(0, -2)).toEqual([
    'PASSED AT THE SECOND TRY: e2e: tests/e2e/road.spec.ts:9 › waits',
    '    not yet',
    'FAILED: e2e: tests/e2e/road.spec.ts:7 › reads',
    '    no page',
  ])
})

test('counts a run without a report as failed', () => {
  expect(countOfVitest({ file: join(folder, 'none.json'), code: 0 })).toMatchObject({ failed: 1 })
})

function report(content: object) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

function lines(results: Parameters<typeof summary>[0]) {
  return summary(results)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.trimEnd())
}
