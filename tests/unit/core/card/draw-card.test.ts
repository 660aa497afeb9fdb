import { describe, expect, it } from 'vitest'
import { recapCardFacts, siteCardFacts } from '#core/card/card-facts.ts'
import { cardPath, parseCardName } from '#core/card/card-path.ts'
import { drawCard } from '#core/card/draw-card.ts'
import type { Typeset } from '#core/card/typeset.ts'
import { buildCard, site } from '#tests/unit/support/models.ts'

/** Keeps what is set, so that a test can read what a card says. */
function reader() {
  const set: string[] = []
  const typeset: Typeset = ({ words, face }) => {
    set.push(`${face}: ${words}`)
    return { path: words ? `M0 0h${words.length}` : '', perEm: 1000, width: words.length * 0.5 }
  }
  return { set, typeset }
}

const facts = recapCardFacts({ site, recap: buildCard({ grade: 'B-' }) })

describe('a card', () => {
  it('says the publication, the show, the code, the safe headline and the grade', () => {
    const { set, typeset } = reader()
    drawCard({ facts, typeset })
    expect(set).toEqual(
      expect.arrayContaining([
        'headline: Previously',
        'label: Smash',
        'headline: Outside headline',
        'code-letter: S',
        'code-figure: 1',
        'code-letter: E',
        'code-figure: 2',
        'grade: B−',
      ]),
    )
  })

  it('has the field of its show, and is paper where it has no colour', () => {
    const { typeset } = reader()
    expect(drawCard({ facts, typeset })).toContain('fill="#fe7d91"')
    expect(drawCard({ facts: siteCardFacts(site), typeset })).toContain('fill="#fdfdfc"')
  })

  it('draws what lies behind, what lies ahead and what has not aired each in its own way', () => {
    const { typeset } = reader()
    const count = (aired: number) => {
      const svg = drawCard({ facts: { ...facts, place: { number: 2, aired, total: 15 } }, typeset })
      return [svg.match(/v4h/g)?.length ?? 0, svg.match(/stroke-dasharray/g)?.length ?? 0]
    }
    expect(count(8)).toEqual([2, 1])
    expect(count(15)).toEqual([2, 0])
    expect(count(2)).toEqual([0, 1])
  })

  it('keeps the grade clear of a code that stands at the end of its season', () => {
    const { typeset } = reader()
    const at = (number: number) => {
      const svg = drawCard({ facts: { ...facts, place: { number, aired: 15, total: 15 } }, typeset })
      return Number(/translate\(([\d.]+) 566\)/.exec(svg)?.[1])
    }
    expect(at(1)).toBeGreaterThan(900)
    expect(at(15)).toBe(57)
  })

  it('holds no text that could be anything but an outline', () => {
    const { typeset } = reader()
    const svg = drawCard({ facts: { ...facts, headline: '<script>&"', show: '</svg>' }, typeset })
    expect(svg).not.toContain('script')
    expect(svg.match(/<\/svg>/g)).toHaveLength(1)
  })
})

it('a card is asked for by the id of its recap and by nothing else', () => {
  expect(parseCardName('0b5c-1.png')).toBe('0b5c-1')
  expect(`/cards/${parseCardName('site.png')}.png`).toBe(cardPath('site'))
  for (const name of ['a.jpeg', '../a.png', '.png', `${'a'.repeat(65)}.png`])
    expect(parseCardName(name)).toBeNull()
})
