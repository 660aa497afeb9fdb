import { setTimeout as wait } from 'node:timers/promises'
import { change, type Made, makeDraft } from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { readAgain } from '../load.ts'
import { median } from '../numbers.ts'
import { read } from '../read.ts'
import type { Site } from '../site.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

const recaps = 100
const connections = 32
const patience = 10_000
const most = { median: 500, worst: 1500 }

/**
 * From sending a publication, or a correction, until a reader sees it on the recap's page and on home, while others read;
 * and how long it takes until somebody who has published has the receipt.
 */
export async function measureVisible(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const site = await bench.site(database)
    await publishAndCorrect({ site, number: 0 })
    const { pages, recaps: paths } = site.records
    const readers = readAgain({ url: site.url, paths: [...Object.values(pages), ...paths], connections })
    const times: number[] = []
    for (let number = 1; number <= recaps; number += 1)
      times.push(...(await publishAndCorrect({ site, number })))
    const receipts = [await timeToReceipt({ site, number: 1 }), await timeToReceipt({ site, number: 2 })]
    await readers.stop()
    const name = `publish to visible beside ${connections} readers, ${database}`
    figures.push(
      toFigure({ name: `${name}, median of ${times.length}`, value: median(times), limit: most.median }),
    )
    figures.push(toFigure({ name: `${name}, worst`, value: Math.max(...times), limit: most.worst }))
    const value = median(receipts)
    figures.push({
      name: `publish to receipt beside ${connections} readers, ${database}`,
      ours: milliseconds(value),
    })
  }
  return figures
}

/** From sending a publication until its receipt is there, the whole of the site having been read. */
async function timeToReceipt({ site, number }: { site: Site; number: number }): Promise<number> {
  const { staff, records } = site
  const recap = await makeDraft({ staff, episode: records.episode, safeHeadline: `Receipt ${number}` })
  return await timed(async () => {
    await change({ staff, id: recap.id, base: recap.rev, json: { _status: 'published' } })
    const end = Date.now() + patience
    while (Date.now() < end) {
      const { state } = (await staff({ path: `/recaps/${recap.id}/status` })).body.receipt ?? {}
      if (state === 'right') return
      if (state === 'wrong') throw new Error('The receipt is red.')
      await wait(20)
    }
    throw new Error('There was no receipt within ten seconds.')
  })
}

async function publishAndCorrect({
  site,
  number,
}: {
  site: Site
  number: number
}): Promise<[number, number]> {
  const { staff, records, url } = site
  // Each about another episode: nobody publishes a hundred recaps of the same.
  const about = records.episodes[number % records.episodes.length]
  const recap = await makeDraft({ staff, episode: about?.id ?? '', safeHeadline: `Measured ${number}` })
  const pages = [`${url}${about?.path}/measured-${number}`, `${url}/`]
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
