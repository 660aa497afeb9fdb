import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PlaceToBe, Where } from '#core/where.ts'
import { show } from '#tests/unit/support/models.ts'
import { BeyondPage } from '#ui/pages/beyond-page.tsx'
import { WhereControl } from '#ui/parts/where.tsx'
import { site } from '../support/models.ts'

const zone = 'America/New_York'
const airsAt = '2012-02-14T03:00:00.000Z'

function placeAt(number: number, standing: PlaceToBe['standing'], title: string | null = null): PlaceToBe {
  return { code: `s01e0${number}`, label: `S1 E${number}`, number, title, airsAt, standing }
}

const episodes = [placeAt(1, 'seen', 'Pilot'), placeAt(2, 'later'), placeAt(3, 'unaired')]
const where: Where = {
  show,
  at: episodes[0] ?? null,
  isAtStart: false,
  seasons: [{ number: 1, title: 'Season 1', episodes }],
}

const control = (more: Partial<Where> = {}) =>
  renderToStaticMarkup(<WhereControl where={{ ...where, ...more }} zone={zone} />)

describe('where a reader is', () => {
  it('is a form with a button for every episode that has aired, of which each says what it is', () => {
    const html = control()
    expect(html).toMatch(/<form [^>]*action="\/shows\/smash\/at" method="post">/)
    expect(html).toContain('value="s01e01" aria-label="Season 1, episode 1, Pilot" aria-current="true"')
    expect(html).toContain('value="s01e02" aria-label="Season 1, episode 2, 13 February 2012"')
    expect(html).not.toContain('value="s01e03"')
    expect(html).toContain('Season 1, episode 3, airs 13 February 2012')
  })

  it('can be taken back, forgotten, or set to the start and the end', () => {
    for (const place of ['start', 'end', 'none', 'undo']) expect(control()).toContain(`value="${place}"`)
    const unsaid = control({ at: null })
    for (const place of ['none', 'undo']) expect(unsaid).not.toContain(`value="${place}"`)
    expect(control({ at: null, isAtStart: true })).toContain('You have not started Smash')
  })

  it('leads to the other seasons where there are some', () => {
    expect(control()).not.toContain('/shows/smash/where')
    const seasons = [...where.seasons, { number: 2, title: 'Season 2', episodes: [placeAt(1, 'unaired')] }]
    expect(control({ seasons })).toContain('href="/shows/smash/where"')
  })
})

describe('what is beyond', () => {
  const beyond = {
    show,
    label: 'S1 E8',
    season: 1,
    airsAt,
    place: 's01e08',
    path: '/shows/smash/s01e08/slug',
    previously: null,
  }

  it('says what it is about, and offers to be seen', () => {
    const html = renderToStaticMarkup(<BeyondPage beyond={beyond} site={site} />)
    expect(html).toContain('Not yet, unless you say so')
    expect(html).toContain('13 February 2012')
    expect(html).toMatch(/<form action="\/shows\/smash\/at" method="post"><button[^>]*value="s01e08"/)
    expect(html).toMatch(/<form action="\/shows\/smash\/s01e08\/slug" method="get"><button[^>]*name="once"/)
  })

  it('has nothing to show once where there is no recap', () => {
    const html = renderToStaticMarkup(<BeyondPage beyond={{ ...beyond, path: null }} site={site} />)
    expect(html).not.toContain('once')
  })
})
