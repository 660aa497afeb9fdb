import { describe, expect, it } from 'vitest'
import { briefOf, groupsOf, headingOf, obstacleOf } from '#cms/admin/check-words.ts'
import { notChecked } from '#cms/admin/checks.ts'
import { buildFinding } from './build-finding.ts'

const error = buildFinding({ level: 'error', message: 'A recap needs a slug.' })
const warning = buildFinding()

describe('what was found, in words', () => {
  it.each([
    [[error, error, warning], '2 errors, 1 warning'],
    [[error], '1 error'],
    [[warning, warning], '2 warnings'],
    [[], 'Nothing found'],
  ])('counts errors before warnings, and leaves out what is none', (findings, words) => {
    expect(headingOf({ ...notChecked, findings })).toBe(words)
  })

  it('is said beside the button in two words, the errors or else the warnings', () => {
    expect(briefOf([error, warning, error])).toEqual({ level: 'error', words: '2 errors' })
    expect(briefOf([warning])).toEqual({ level: 'warning', words: '1 warning' })
    expect([briefOf([]), briefOf(null)]).toEqual([null, null])
  })

  it('is not known before the first answer', () => {
    expect(headingOf(notChecked)).toBe('Checking…')
  })

  it('stays what was found last where the form as it is now could not be checked', () => {
    const state = { ...notChecked, findings: [error], problem: 'Not checked: no net.' }
    expect(headingOf(state)).toBe('1 error')
    expect(headingOf({ ...state, findings: null })).toBe('Not checked')
  })

  it('says how many errors keep a recap from being published', () => {
    expect(obstacleOf([error, error, warning], false)).toBe('It cannot be published yet: 2 errors.')
    expect(obstacleOf([error], true)).toBe('It is live, and readers may see what is wrong: 1 error.')
    expect([obstacleOf([warning], false), obstacleOf([], true), obstacleOf(null, false)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('the groups of what was found', () => {
  it('are the errors and the warnings, each in their order', () => {
    const other = buildFinding({ message: 'Another.' })
    const { errors, warnings } = groupsOf([warning, error, other])
    expect(errors.map(({ finding }) => finding)).toEqual([error])
    expect(warnings.map(({ finding }) => finding)).toEqual([warning, other])
  })

  it('give the same finding the same key, wherever its words have moved to, and two alike two keys', () => {
    const keysOf = (starts: number[]) =>
      groupsOf(
        starts.map((start) => buildFinding({ place: { field: 'body', span: { start, end: start + 3 } } })),
      ).warnings.map(({ key }) => key)
    expect(keysOf([4, 9])).toEqual(keysOf([5, 10]))
    expect(new Set(keysOf([4, 9])).size).toBe(2)
  })
})
