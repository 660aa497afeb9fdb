import { create, makeDraft, text } from '#tests/e2e/support/publication.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import type { Site } from '../site.ts'
import { milliseconds } from '../units.ts'

const [recaps, characters, rounds] = [50, 20, 3]
const most = 100

/** How long the server's event loop stood, at the longest, while fifty recaps with 200 mentions each were saved at once. */
export async function measureLoop(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const longest = Math.max(...(await blocksOf(await bench.site(database))))
    figures.push({
      name: `longest block of the event loop, ${database}`,
      ours: milliseconds(longest),
      expected: `< ${most} ms`,
      ok: longest < most,
    })
  }
  return figures
}

async function blocksOf({ staff, records, ask }: Site): Promise<number[]> {
  const { show, episode } = records
  const cast: string[] = []
  for (let number = 1; number <= characters; number += 1) {
    const json = { show, name: `Chorus ${number}` }
    cast.push((await create({ staff, collection: 'characters', json })).id)
  }
  const drafts = []
  for (let number = 1; number <= recaps; number += 1) {
    drafts.push(await makeDraft({ staff, episode, safeHeadline: `Saved ${number}` }))
  }
  const blocks: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const body = bodyOf({ cast, round })
    await ask('/watch')
    const saves = drafts.map(({ id, rev }) =>
      staff({ path: `/recaps/${id}?draft=true`, method: 'PATCH', json: { body }, base: rev + round - 1 }),
    )
    await Promise.all(saves)
    blocks.push((await ask('/longest')).milliseconds ?? Number.NaN)
  }
  return blocks
}

// Twenty paragraphs with ten mentions each.
function bodyOf({ cast, round }: { cast: string[]; round: number }): unknown {
  const paragraph = (start: number) =>
    Array.from({ length: 10 }, (_, index) => {
      const id = cast[(start + index) % cast.length]
      return `Turn ${round}: [somebody](characters:${id}) sings.`
    }).join(' ')
  return text(...Array.from({ length: 20 }, (_, index) => paragraph(index)))
}
