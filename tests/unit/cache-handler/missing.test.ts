import { describe, expect, it } from 'vitest'
import { missingTag } from '#core/expiry.ts'
import { type Answer, isKept, markMissing } from '../../../cache/page.ts'

const page = (tags: string): Answer => ({
  kind: 'APP_PAGE',
  status: 200,
  headers: { 'x-next-cache-tags': tags },
})

describe('a page that says that there is none', () => {
  it('is answered 404 and not kept', () => {
    const answer = page(`site,${missingTag}`)
    markMissing(answer)
    expect(answer.status).toBe(404)
    expect(isKept(answer)).toBe(false)
  })

  it('is not mistaken for one that there is', () => {
    const answer = page('site,shows:missing')
    markMissing(answer)
    expect(answer.status).toBe(200)
    expect(isKept(answer)).toBe(true)
  })
})
