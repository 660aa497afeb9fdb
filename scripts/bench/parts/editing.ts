import { change, makeDraft, text } from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Bench } from '../bench.ts'
import { besideFew } from '../beside-few.ts'
import type { Figure } from '../figure.ts'
import { untilDispatched } from '../fill-site.ts'
import type { LargeSite } from '../large-site.ts'
import { median } from '../numbers.ts'
import type { Database } from '../site.ts'
import { sizes } from '../sizes.ts'
import { timed } from '../timed.ts'
import { seconds } from '../units.ts'

const [warming, rounds, mentioned] = [2, 15, 200]

/** What an editor waits for in a publication of ten thousand recaps, beside one of a thousand. */
export async function measureEditing(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const few = await measureSize({ bench, database, recaps: sizes.few })
    const many = await measureSize({ bench, database, recaps: sizes.many })
    figures.push({ name: `make ${sizes.many} recaps, ${database}`, ours: seconds(many.made) })
    figures.push(...besideFew({ few: few.times, many: many.times, database }))
  }
  return figures
}

async function measureSize({
  bench,
  database,
  recaps,
}: {
  bench: Bench
  database: Database
  recaps: number
}): Promise<{ made: number; times: Record<string, number> }> {
  bench.say(`editing, ${recaps} recaps, ${database}`)
  const site = await bench.largeSite({ database, recaps })
  try {
    return { made: site.made, times: await timesOf(site) }
  } finally {
    await site.rest()
  }
}

async function timesOf({ staff, readPanel }: LargeSite): Promise<Record<string, number>> {
  const { show, episode, body } = await subject(staff)
  const draft = await makeDraft({ staff, episode, safeHeadline: 'Measured', body })
  let base = draft.rev
  const save = async () => {
    const call = { path: `/recaps/${draft.id}?draft=true&autosave=true`, method: 'PATCH', base }
    base = (await staff({ ...call, json: { dek: `Saved on ${base}`, body } })).body.doc.rev
  }
  // One publishes once: what a publish does in the background is not the next one's to wait for.
  const publish = async () => {
    base = (await change({ staff, id: draft.id, base, json: { _status: 'published', body } })).rev
  }
  return {
    save: await medianOf(save),
    [`publish with ${mentioned} mentions`]: await medianOf(publish, () => untilDispatched(staff)),
    'mention menu': await medianOf(() => staff({ path: `/mentions/search?q=ma&show=${show}` })),
    'panel list': await medianOf(() => readPanel('/admin/collections/recaps')),
    'panel form': await medianOf(() => readPanel(`/admin/collections/recaps/${draft.id}`)),
  }
}

async function medianOf(act: () => Promise<unknown>, settle = async () => {}): Promise<number> {
  const times: number[] = []
  for (let round = 1 - warming; round <= rounds; round += 1) {
    const time = await timed(act)
    await settle()
    if (round > 0) times.push(time)
  }
  return median(times)
}

// The newest episode, and twenty paragraphs that mention its show's characters ten times each.
async function subject(staff: Staff): Promise<{ show: string; episode: string; body: unknown }> {
  const [episode] = (await staff({ path: '/episodes?limit=1&sort=-airsAt&depth=0' })).body.docs
  const where = `where[show][equals]=${episode.show}`
  const { body } = await staff({ path: `/characters?limit=40&depth=0&${where}` })
  const cast: { id: string; name: string }[] = body.docs
  const paragraph = (start: number) =>
    Array.from({ length: mentioned / 20 }, (_, index) => {
      const who = cast[(start + index) % cast.length]
      return `[${who?.name}](characters:${who?.id}) sings.`
    }).join(' ')
  return {
    show: episode.show,
    episode: episode.id,
    body: text(...Array.from({ length: 20 }, (_, index) => paragraph(index))),
  }
}
