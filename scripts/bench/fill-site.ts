import { recaps as demo, smash } from '#scripts/seed/smash.ts'
import { type FindRecord, toLexical } from '#scripts/seed/to-lexical.ts'
import { makeLive, pathOf } from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

export type Records = {
  show: string
  episode: string
  /** Addresses of live recaps of thirteen paragraphs with their mentions. */
  recaps: string[]
}

const many = 30

/** Adds thirty live recaps to the demo records, as many as home and feed list. */
export async function fillSite(staff: Staff): Promise<Records> {
  const [show = '', episode = ''] = [
    await firstOf({ staff, collection: 'shows' }),
    await firstOf({ staff, collection: 'episodes' }),
  ]
  const body = toLexical({
    paragraphs: demo.flatMap(({ paragraphs }) => paragraphs),
    find: await finder(staff),
  })
  const recaps: string[] = []
  for (let number = 1; number <= many; number += 1) {
    const { id } = await makeLive({
      staff,
      episode,
      headline: `Inside the rehearsal room, part ${number}`,
      dek: 'What the hour does with its two voices, and what it keeps for later.',
      safeHeadline: `The rehearsal room, part ${number}`,
      safeDek: 'The second hour is all waiting rooms, and better for it.',
      body,
    })
    recaps.push(String(await pathOf({ staff, id })))
  }
  return { show, episode, recaps }
}

type Doc = { id: string; name?: string; title?: string }

async function list({ staff, collection }: { staff: Staff; collection: string }): Promise<Doc[]> {
  const { body } = await staff({ path: `/${collection}?limit=100&depth=0&sort=createdAt` })
  return body.docs
}

async function firstOf(from: { staff: Staff; collection: string }): Promise<string | undefined> {
  return (await list(from))[0]?.id
}

/** Finds the demo record that `[words](key)` in a demo text means. */
async function finder(staff: Staff): Promise<FindRecord> {
  const found = new Map<string, { collection: string; id: string }>()
  for (const collection of ['characters', 'songs']) {
    for (const { id, name, title } of await list({ staff, collection }))
      found.set(name ?? title ?? '', { collection, id })
  }
  const songs = Object.entries(smash.songs).map(([key, { title }]) => [key, title])
  const names: Record<string, string> = { ...smash.characters, ...Object.fromEntries(songs) }
  return (key) => found.get(names[key] ?? '') ?? { collection: 'characters', id: key }
}
