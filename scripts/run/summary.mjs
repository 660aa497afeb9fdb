/**
 * Which tests failed, or failed at first, and why, a table of what ran, the reasons for what was skipped, and the sums
 * as its last line.
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  const row = ({ name, seconds, passed, failed, skipped, reason }) =>
    [
      name.padEnd(width),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${passed} passed`.padStart(12),
      `${failed} failed`.padStart(10),
      `${skipped} skipped`.padStart(11),
      reason ? '  SKIPPED' : '',
    ].join('')
  const reasons = results
    .filter(({ reason }) => reason)
    .map(({ name, reason }) => `SKIPPED: ${name}: ${reason}`)
  const told = ({ word, name, tests }) =>
    tests.map(({ test, reason }) => [`${word}: ${name}: ${test}`, ...reason.map(indent)].join('\n'))
  const flakes = results.flatMap(({ name, flakes: tests = [] }) =>
    told({ word: 'PASSED AT THE SECOND TRY', name, tests }),
  )
  const failures = results.flatMap(({ name, failures: tests = [] }) => told({ word: 'FAILED', name, tests }))
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return [
    '',
    ...flakes,
    ...failures,
    '',
    ...results.map(row),
    '',
    ...reasons,
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`,
  ].join('\n')
}

function indent(line) {
  return `    ${line}`
}
