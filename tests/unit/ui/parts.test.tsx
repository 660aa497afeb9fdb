import { renderToStaticMarkup as render } from 'react-dom/server'
import { expect, it } from 'vitest'
import { gradeHeight } from '#core/grade.ts'
import { lineOf } from '#core/season-line.ts'
import { TitleCard } from '#ui/frame/title-card.tsx'
import { Code } from '#ui/parts/code.tsx'
import { Credits } from '#ui/parts/credits.tsx'
import { Grade } from '#ui/parts/grade.tsx'
import { PreviousNext } from '#ui/parts/previous-next.tsx'
import { SeasonStrip } from '#ui/parts/season-strip.tsx'
import { inColour } from '#ui/styles/in-colour.ts'

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0

it.each([
  ['S1 E2', 'Season 1, episode 2'],
  ['S1', 'Season 1'],
  ['S1 E2–E3', 'Season 1, episode 2 to episode 3'],
  ['S1 E10–S2 E1', 'Season 1, episode 10 to season 2, episode 1'],
])('the code %s is spoken as %s', (label, spoken) => {
  expect(render(<Code label={label} />)).toContain(`aria-label="${spoken}"`)
})

it('a grade is a letter for the eye and words for everybody', () => {
  const html = render(<Grade grade="A-" />)
  expect(html).toMatch(/<data [^>]*value="A-">A−<\/data>/)
  expect(html).toContain('Ring somebody')
})

it('the line of a title card is a picture that is not read out', () => {
  const line = lineOf({ number: 2, aired: 8, total: 15 })
  const html = render(<TitleCard crumbs={[]} code="S1 E2" line={line} />)
  expect(html).toMatch(
    /aria-hidden="true">.*--episodes:1.*S<b>1<\/b> E<b>2<\/b>.*--episodes:6.*--episodes:7/s,
  )
})

it('a season strip has a stem for each episode with a grade, and a dot for each song', () => {
  const html = render(
    <SeasonStrip
      stems={[
        { height: gradeHeight('A+'), songs: 2, stroke: 'solid' },
        { height: null, songs: 0, stroke: 'double' },
        { height: null, songs: 0, stroke: 'dotted' },
      ]}
    />,
  )
  expect(html.match(/--height:[\d.]+/g)).toEqual(['--height:1'])
  expect(count(html, /<i>/g)).toBe(2)
})

it('an episode beyond where the reader is has no headline', () => {
  const html = render(
    <PreviousNext
      previous={{ label: 'S1 E1', path: '/one', title: 'Somebody' }}
      next={{ label: 'S1 E3', path: '/three', state: 'open' }}
    />,
  )
  expect(html).toMatch(/href="\/one".*Somebody.*data-state="open"/s)
  expect(render(<PreviousNext />)).toBe('')
})

it('credits leave out a role that nobody has', () => {
  const html = render(<Credits credits={[{ role: 'Sung by', names: [] }]} />)
  expect(html).not.toContain('Sung by')
})

it('a show without a colour has no field', () => {
  expect(inColour(null)).toEqual({})
  expect(inColour('#e0345f')).toMatchObject({ style: { '--field': 'light-dark(#fe7d91, #ee7587)' } })
})
