import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkedOf } from '#cms/admin/check-form.ts'
import { sendCheck } from '#cms/admin/check-send.ts'
import { buildFinding } from './build-finding.ts'

afterEach(() => vi.unstubAllGlobals())

describe('a check', () => {
  it('sends the fields as they are and brings what was found', async () => {
    const findings = [buildFinding()]
    const fetch = vi.fn(async () => Response.json({ findings }))
    vi.stubGlobal('fetch', fetch)
    expect(await sendCheck({ id: 'r1', sent: '{"dek":"x"}' })).toEqual({ findings })
    expect(fetch).toHaveBeenCalledWith(
      '/api/recaps/r1/check',
      expect.objectContaining({ method: 'POST', body: '{"dek":"x"}' }),
    )
  })

  it.each([
    [401, 'signed out'],
    [403, 'signed out'],
    [413, 'too long'],
    [503, 'could not do it'],
  ])('says why nothing was checked where the answer is %i', async (status, words) => {
    vi.stubGlobal('fetch', async () => new Response('', { status }))
    const answer = await sendCheck({ id: 'r1', sent: '{}' })
    expect(answer).toEqual({ problem: expect.stringMatching(`^Not checked: .*${words}`) })
  })

  it('says so where the server cannot be reached, or answers something else', async () => {
    const problem = 'Not checked: the server could not be reached.'
    vi.stubGlobal('fetch', async () => await Promise.reject(new TypeError('no net')))
    expect(await sendCheck({ id: 'r1', sent: '{}' })).toEqual({ problem })
    vi.stubGlobal('fetch', async () => new Response('<html>'))
    expect(await sendCheck({ id: 'r1', sent: '{}' })).toEqual({ problem })
  })

  it('is of the fields that the rules read, and of no other', () => {
    const checked = checkedOf({ headline: 'A', tags: ['t'], rev: 4 })
    expect(checked).toMatchObject({ headline: 'A', slug: null })
    expect(Object.keys(checked)).not.toContain('tags')
  })
})
