import { setTimeout as wait } from 'node:timers/promises'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Scene } from './scene.ts'
import { filesIn, type Row, rowsOf } from './state.ts'

const patience = 90_000
const every = 250

/** Waits until nothing is left to do: the outbox is empty, mail is sent, the site is read, what is due is live. */
export async function settle({ staff, scene }: { staff: Staff; scene: Scene }): Promise<void> {
  const end = Date.now() + patience
  let open = ['everything']
  while (open.length > 0) {
    if (Date.now() > end) throw new Error(`Still to be done after ${patience / 1000} s: ${open.join('; ')}`)
    await wait(every)
    open = await leftToDo({ staff, scene })
  }
}

async function leftToDo({ staff, scene }: { staff: Staff; scene: Scene }): Promise<string[]> {
  const now = Date.now() + Number(scene.server.env.CLOCK_OFFSET || 0)
  const isDue = ({ state, at }: Row) => state === 'waiting' && new Date(String(at)).getTime() <= now
  // What is to happen when an episode airs.
  const isAhead = ({ tries, dueAt }: Row) => tries === 0 && new Date(String(dueAt)).getTime() > now
  const left = {
    outbox: (await rowsOf(staff, 'outbox')).filter((row) => !isAhead(row)),
    mails: await rowsOf(staff, 'mails'),
    receipts: (await rowsOf(staff, 'receipts')).filter(({ state }) => state === 'open'),
    schedules: (await rowsOf(staff, 'schedules')).filter(isDue),
    wishes: filesIn(scene.at('avif-wanted')),
  }
  return Object.entries(left).flatMap(([name, rows]) =>
    rows.length > 0 ? [`${name} ${JSON.stringify(rows[0])}`] : [],
  )
}
