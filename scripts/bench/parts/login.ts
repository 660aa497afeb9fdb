import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { median, ratioOf } from '../numbers.ts'
import type { Site } from '../site.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

// Fewer than lock an account, with the two turns that warm up.
const rounds = 7
const [least, most] = [0.8, 1.25]

/** How long a wrong password takes for an account that does not exist, beside one that does: the same, or it tells. */
export async function measureLogin(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const { nobody, somebody } = await timesOf(await bench.site(database))
    const ratio = ratioOf({ ours: nobody, bare: somebody })
    figures.push({
      name: `wrong password of nobody, beside somebody’s, ${database}`,
      ours: milliseconds(median(nobody)),
      bare: milliseconds(median(somebody)),
      ratio,
      expected: `${least}–${most}`,
      ok: ratio >= least && ratio <= most,
    })
  }
  return figures
}

async function timesOf({ url, staff }: Site): Promise<Record<'nobody' | 'somebody', number[]>> {
  const email = 'measured@example.com'
  const json = { name: 'Measured', role: 'writer', email, password: 'no-lucky-guess-finds-this' }
  const { id } = (await staff({ path: '/users', method: 'POST', json })).body.doc
  const times = await inTurn({
    rounds,
    things: {
      nobody: () => timed(() => fail({ url, email: 'nobody@example.com' })),
      somebody: () => timed(() => fail({ url, email })),
    },
  })
  await staff({ path: `/users/${id}`, method: 'DELETE' })
  return times
}

async function fail({ url, email }: { url: string; email: string }): Promise<void> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'a-wrong-guess-at-it' }),
  })
  await response.arrayBuffer()
  if (response.status !== 401) throw new Error(`a wrong password is answered with ${response.status}`)
}
