import { type Browser, expect, type Page } from '@playwright/test'
import { MovedClock } from '#tests/e2e/support/moved-clock.ts'
import { openPanel } from '#tests/e2e/support/panel.ts'
import { create, type Made, makeLive, text } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

export const writer = { email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }
export const editor = { email: 'eileen@previously.example', password: 'a-long-password-of-an-editor' }

const zone = 'America/New_York'

/** What the clocks of the newsroom show on the night of the fifth of February, as the moment that it is. */
export function at(clock: string): Date {
  return new Date(`2126-02-05T${clock}:00-05:00`)
}

/** A newsroom on a night on which two shows air: a writer and an editor at its panel, on a clock that the test moves. */
export class Night {
  readonly server: Server
  readonly staff: Staff
  readonly ivy: Page
  readonly eileen: Page
  readonly #clock: MovedClock

  private constructor(parts: { server: Server; staff: Staff; ivy: Page; eileen: Page; clock: MovedClock }) {
    this.server = parts.server
    this.staff = parts.staff
    this.ivy = parts.ivy
    this.eileen = parts.eileen
    this.#clock = parts.clock
  }

  static async begin({ browser, time }: { browser: Browser; time: string }): Promise<Night> {
    const clock = await MovedClock.make()
    clock.moveTo(at(time))
    const server = await startServer({ env: clock.env })
    const staff = await firstAdmin(server)
    await layTheTable(staff)
    const [ivy, eileen] = [
      await openPanel({ browser, server, zone, as: writer, time: clock.now() }),
      await openPanel({ browser, server, zone, as: editor, time: clock.now() }),
    ]
    return new Night({ server, staff, ivy, eileen, clock })
  }

  /** Lets the clocks of the server and then of both browsers show a time; what was due by then in a browser happens. */
  async becomes(time: string): Promise<void> {
    const ahead = at(time).getTime() - this.#clock.now().getTime()
    if (ahead < 0) throw new Error(`It is later than ${time}`)
    this.#clock.moveBy(ahead)
    // Until it has looked for what is due, it says that nobody has, for a while.
    await expect.poll(async () => (await fetch(`${this.server.url}/readyz`)).status).toBe(200)
    for (const page of [this.ivy, this.eileen]) await page.context().clock.fastForward(ahead)
  }

  /** Where a recap stands, as the panel is told. */
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is what a test asserts
  async status(id: string): Promise<any> {
    return (await this.staff({ path: `/recaps/${id}/status` })).body
  }

  async end(): Promise<void> {
    await this.ivy.context().close()
    await this.eileen.context().close()
    await this.server.remove()
  }
}

/** *Smash*, whose episode is over at nine, and *Bombshell*, whose recaps are reviewed and whose episode begins then. */
async function layTheTable(staff: Staff): Promise<void> {
  const make = (collection: string, json: object): Promise<Made> => create({ staff, collection, json })
  await make('users', { ...writer, name: 'Ivy Lynn', role: 'writer' })
  await make('users', { ...editor, name: 'Eileen Rand', role: 'editor' })
  const smash = await make('shows', { title: 'Smash' })
  const bombshell = await make('shows', { title: 'Bombshell', reviewed: true })
  const episode = (show: Made, number: number, title: string, airsAt: Date) =>
    make('episodes', { show: show.id, season: 1, number, title, airsAt, runTime: 60 })
  const lastWeek = new Date(at('20:00').getTime() - 7 * 24 * 60 * 60_000)
  const pilot = await episode(smash, 1, 'Pilot', lastWeek)
  await episode(smash, 2, 'The Callback', at('20:00'))
  await episode(bombshell, 1, 'Opening Night', at('21:00'))
  await makeLive({ staff, episode: pilot.id, headline: 'It begins', body: text('The curtain rises.') })
}
