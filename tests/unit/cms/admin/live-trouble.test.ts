import { expect, it } from 'vitest'
import { liveTrouble } from '#cms/admin/live-trouble.ts'
import { buildFinding } from './build-finding.ts'

const secret = 'The safe headline gives away “Karen wins”.'
const status = { hasNewerDraft: false, liveProblems: [secret] }
const error = buildFinding({ level: 'error', message: secret })

it('says what is wrong with what readers see, and how much', () => {
  expect(liveTrouble({ status, findings: [error] })).toBe(`It is live with an error: ${secret}`)
  const both = { ...status, liveProblems: [secret, 'A recap needs a text.'] }
  expect(liveTrouble({ status: both, findings: null })).toBe(`It is live with 2 errors: ${secret}`)
})

it('says nothing of what is wrong with a draft alone', () => {
  expect(liveTrouble({ status: { ...status, liveProblems: [] }, findings: [error] })).toBeNull()
})

it('says that a draft is to be published in which it is right', () => {
  const newer = { ...status, hasNewerDraft: true }
  const words = 'Readers still see an error that the newer draft does not have. Publish it.'
  expect(liveTrouble({ status: newer, findings: [buildFinding()] })).toBe(words)
  expect(liveTrouble({ status: newer, findings: [error] })).toBe(`It is live with an error: ${secret}`)
  expect(liveTrouble({ status: newer, findings: null })).toBe(`It is live with an error: ${secret}`)
})
