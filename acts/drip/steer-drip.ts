import { now } from '#clock'
import { nextSlot, type Pace, readPace, type WrongField } from '#core/drip/pace.ts'
import { getDatabase } from '#data/database.ts'
import { findDrip, paceOf } from '#data/drip.ts'
import { fieldsOf, type StartInput } from './start-drip.ts'

export const steerings = ['pause', 'resume', 'pace', 'stop'] as const

export type Steering = (typeof steerings)[number]

/**
 * Pauses a personal feed, lets it go on, gives it another pace, or stops it for good. Answers what is wrong, or null;
 * `none` where there is no such feed or it has been stopped.
 */
export async function steerDrip({
  secret,
  how,
  input,
}: {
  secret: string
  how: Steering
  input: Omit<StartInput, 'show'>
}): Promise<WrongField | 'none' | null> {
  const payload = await getDatabase()
  const drip = await findDrip(payload, { steer: secret })
  if (!drip || drip.state === 'stopped') return 'none'
  const pace = how === 'pace' ? readPace(input) : paceOf(drip)
  if (typeof pace === 'string') return pace
  await payload.update({
    collection: 'drips',
    id: drip.id,
    data: changeOf({ how, pace, isRunning: drip.state === 'running' }),
    depth: 0,
    overrideAccess: true,
  })
  return null
}

function changeOf({ how, pace, isRunning }: { how: Steering; pace: Pace; isRunning: boolean }) {
  const next = nextSlot({ pace, after: now().toISOString() })
  if (how === 'pause') return { state: 'paused' as const, nextAt: null }
  if (how === 'stop') return { state: 'stopped' as const, nextAt: null, releases: [] }
  if (how === 'resume') return { state: 'running' as const, ...(!isRunning && { nextAt: next }) }
  return { ...fieldsOf(pace), ...(isRunning && { nextAt: next }) }
}
