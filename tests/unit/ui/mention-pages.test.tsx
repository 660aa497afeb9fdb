import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AlongSeason } from '#core/character-page.ts'
import { buildCard, buildCharacter, episode, site } from '#tests/unit/support/models.ts'
import { CharacterPage } from '#ui/pages/character-page.tsx'

const lines = [{ recap: buildCard(), words: 'Karen', sentence: 'Karen sings.', paragraph: 2 }]
const at = { label: 'S1 E2', path: episode.path }
const along: AlongSeason[] = [
  { season: 1, entries: [{ kind: 'named', at, recaps: [{ recap: buildCard(), lines }] }] },
]

describe('a list of places', () => {
  const karen = { path: '/shows/smash/characters/karen-cartwright', pages: 3 }
  const about = ['A waitress from Iowa.']

  it('leads to the others when it does not hold them all', () => {
    const character = buildCharacter({ along, about, paging: { ...karen, page: 1 } })
    const html = renderToStaticMarkup(<CharacterPage character={character} site={site} />)
    expect(html).toContain(`<a href="${karen.path}/page/2" rel="next">Page 2</a>`)
    expect(html).toContain('A waitress from Iowa.')
  })

  it('says on its later pages nothing but the places, and where the first is', () => {
    const character = buildCharacter({ along, about, paging: { ...karen, page: 2 } })
    const html = renderToStaticMarkup(<CharacterPage character={character} site={site} />)
    expect(html).toContain(`<a href="${karen.path}">Karen Cartwright</a>`)
    expect(html).not.toContain('A waitress from Iowa.')
    expect(html).not.toContain('Songbook')
  })
})
