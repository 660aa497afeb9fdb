import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import { timed } from '../timed.ts'
import { milliseconds, rate } from '../units.ts'

const rounds = 5
/** What pages for a reader with a boundary reach of what they reach without one, below a show and elsewhere. */
const least = { below: 0.8, outside: 0.3 }

/** Requests per second of pages for a reader with a boundary, beside those for everybody; her own place; signing in. */
export async function measureBoundary(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const { url, records } = await bench.site(database)
    const cookie = await placed(url)
    const pages = [
      { name: 'hub', path: records.pages.hub, where: 'below' },
      { name: 'recap', path: records.pages.recap, where: 'below' },
      { name: 'home', path: '/', where: 'outside' },
      { name: 'recaps', path: '/recaps', where: 'outside' },
    ] as const
    for (const { name, path, where } of pages) {
      const { ours, bare } = await inTurn({
        rounds,
        things: {
          ours: () => requestsPerSecond({ url: url + path, headers: { cookie } }),
          bare: () => requestsPerSecond({ url: url + path }),
        },
      })
      const ratio = ratioOf({ ours, bare })
      figures.push({
        name: `${name} with a boundary, beside without, ${database}`,
        ...{ ours: rate(median(ours)), bare: rate(median(bare)), ratio },
        ...{ expected: `≥ ${least[where]}`, ok: ratio >= least[where] },
      })
    }
    const { me } = await inTurn({
      rounds,
      things: { me: () => requestsPerSecond({ url: `${url}/me`, headers: { cookie } }) },
    })
    figures.push({ name: `/me, ${database}`, ours: rate(median(me)) })
    const { asked } = await inTurn({ rounds, things: { asked: () => timed(() => ask(url)) } })
    figures.push({ name: `asking for a mail to sign in, ${database}`, ours: milliseconds(median(asked)) })
  }
  return figures
}

/** The cookies of a reader who is at the second episode. */
async function placed(url: string): Promise<string> {
  const answer = await send({ url, path: '/shows/smash/at', form: { place: 's01e02' } })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function ask(url: string): Promise<void> {
  const { status } = await send({ url, path: '/sign-in/ask', form: { email: 'measured@example.com' } })
  if (status !== 303) throw new Error(`asking for a mail is answered with ${status}`)
}

async function send(given: { url: string; path: string; form: Record<string, string> }): Promise<Response> {
  const { url, path, form } = given
  const body = new URLSearchParams(form)
  return await fetch(url + path, { method: 'POST', redirect: 'manual', headers: { origin: url }, body })
}
