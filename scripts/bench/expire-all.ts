import { setTimeout as wait } from 'node:timers/promises'
import type { LargeSite } from './large-site.ts'
import { read } from './read.ts'

// A page that is kept and not measured.
const keptPage = '/recaps/page/2'
const patience = 30_000

/** Lets everything expire that a publication has made: the tagline stands on every page. */
export async function expireAll({ site, round }: { site: LargeSite; round: number }): Promise<void> {
  const tagline = `Everything, once more: ${round} ${performance.now()}`
  await site.staff({ path: '/globals/site', method: 'POST', json: { tagline } })
  const end = Date.now() + patience
  while (!(await read(site.url + keptPage)).text.includes(tagline)) {
    if (Date.now() > end) throw new Error('A change of the site was not on its pages within half a minute.')
    await wait(50)
  }
}
