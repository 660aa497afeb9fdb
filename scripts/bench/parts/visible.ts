import { setTimeout as wait } from 'node:timers/promises'
import { change, type Made, makeDraft } from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { median } from '../numbers.ts'
import { read } from '../read.ts'
import type { Site } from '../site.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

const recaps = 25
const patience = 10_000
const most = { median: 500, worst: 1000 }

/** From sending a publication, or a correction, until a reader sees it on the recap's page and on home. */
export async function measureVisible(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const site = await bench.site(database)
    await publishAndCorrect({ site, number: 0 })
    const times: number[] = []
    for (let number = 1; number <= recaps; number += 1)
      times.push(...(await publishAndCorrect({ site, number })))
    const name = `publish to visible, ${database}`
    figures.push(
      toFigure({ name: `${name}, median of ${times.length}`, value: median(times), limit: most.median }),
    )
    figures.push(toFigure({ name: `${name}, worst`, value: Math.max(...times), limit: most.worst }))
  }
  return figures
}

async function publishAndCorrect({
  site,
  number,
}: {
  site: Site
  number: number
}): Promise<[number, number]> {
  const { staff, records, url } = site
  const recap = await makeDraft({ staff, episode: records.episode, safeHeadline: `Measured ${number}` })
  const path = String(records.recaps[0]).replace(/[^/]+$/, `measured-${number}`)
  const pages = [url + path, `${url}/`]
  const published = await timeToVisible({ staff, recap, pages, word: `first-${number}-word` })
  const corrected = await timeToVisible({
    staff,
    recap: published.recap,
    pages,
    word: `second-${number}-word`,
  })
  return [published.milliseconds, corrected.milliseconds]
}

type Change = { staff: Staff; recap: Made; pages: string[]; word: string }

async function timeToVisible({
  staff,
  recap,
  pages,
  word,
}: Change): Promise<{ recap: Made; milliseconds: number }> {
  for (const page of pages) await read(page)
  let after = recap
  const milliseconds = await timed(async () => {
    const json = { _status: 'published', dek: word, safeDek: word }
    after = await change({ staff, id: recap.id, base: recap.rev, json })
    for (const page of pages) await untilShown({ page, word })
  })
  return { recap: after, milliseconds }
}

async function untilShown({ page, word }: { page: string; word: string }): Promise<void> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    if ((await read(page)).text.includes(word)) return
    await wait(5)
  }
  throw new Error(`${page} did not show ${word} within ten seconds.`)
}

function toFigure({ name, value, limit }: { name: string; value: number; limit: number }): Figure {
  return { name, ours: milliseconds(value), expected: `< ${limit} ms`, ok: value < limit }
}
