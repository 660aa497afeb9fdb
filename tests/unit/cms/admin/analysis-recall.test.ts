import { afterEach, describe, expect, it, vi } from 'vitest'
import { analyses, noAnalysis } from '#cms/admin/analyses.ts'
import { markOf } from '#cms/admin/analysis-mark.ts'
import { recallAnalysis } from '#cms/admin/analysis-recall.ts'
import type { Offer } from '#cms/analysis/offer.ts'
import { buildItem } from './build-item.ts'

const offer: Offer = {
  ...{ rev: 4, show: { id: 's1', title: 'Smash' }, isEnglish: true, refused: 0, taken: null },
  items: [buildItem('mention')],
}
const body = {
  root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Karen sings.' }] }] },
}
const data = { rev: 4, body, episode: 'e1' }

afterEach(() => {
  vi.unstubAllGlobals()
  analyses.drop('r1')
})

function answer(given: Offer | null, status = 200) {
  const fetch = vi.fn(async () => Response.json({ offer: given }, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('the opening of a form', () => {
  it('brings what was proposed before with one request, and as something that is told, not done', async () => {
    const fetch = answer(offer)
    await recallAnalysis({ id: 'r1', data })
    expect(analyses.get('r1')).toEqual({ ...noAnalysis, offer, read: markOf(data), isRecalled: true })
    expect(fetch.mock.calls).toEqual([['/api/recaps/r1/analysis']])
  })

  it('says that the text has changed where somebody has saved another one', async () => {
    answer({ ...offer, rev: 5 })
    await recallAnalysis({ id: 'r1', data })
    expect(analyses.get('r1')).toMatchObject({ offer: { rev: 5 }, read: '' })
  })

  it.each([
    ['is new', { rev: 1 }, undefined],
    ['is not stored', { body }, undefined],
    ['was read as it is in this tab', data, { ...noAnalysis, offer }],
  ])('asks nothing of a recap that %s', async (_, opened, known) => {
    if (known) analyses.set('r1', known)
    const fetch = answer(offer)
    await recallAnalysis({ id: 'r1', data: opened })
    expect(fetch).not.toHaveBeenCalled()
    expect(analyses.get('r1')).toEqual(known)
  })

  it('asks again where the tab knows of another revision, and forgets that where nothing is left', async () => {
    analyses.set('r1', { ...noAnalysis, offer: { ...offer, rev: 3 } })
    answer(null)
    await recallAnalysis({ id: 'r1', data })
    expect(analyses.get('r1')).toBeUndefined()
  })

  it('shows nothing where there is no answer', async () => {
    answer(offer, 503)
    await recallAnalysis({ id: 'r1', data })
    vi.stubGlobal('fetch', async () => await Promise.reject(new TypeError('no net')))
    await recallAnalysis({ id: 'r1', data })
    expect(analyses.get('r1')).toBeUndefined()
  })

  it('leaves alone what somebody has begun meanwhile', async () => {
    answer(offer)
    const begun = { ...noAnalysis, doing: 'reading' as const }
    const opening = recallAnalysis({ id: 'r1', data })
    analyses.set('r1', begun)
    await opening
    expect(analyses.get('r1')).toBe(begun)
  })
})
