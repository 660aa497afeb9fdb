import type { Settings } from '#tests/e2e/support/settings.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'
import type { Scene } from './scene.ts'
import type { Cast } from './world.ts'

export type Acting = { staff: Staff; made: Cast; scene: Scene }

/** One act of somebody, or of the time, which is killed at every fail point that it comes to. */
export type Scenario = {
  name: string
  /** Settings for every start of the server. */
  env?: Settings
  /** What a request does. Without it the start of the server itself does it. */
  act?: (acting: Acting) => Promise<unknown>
  /** Only these of the fail points that it comes to: the others are those of another scenario. */
  only?: readonly string[]
  /** What is true once it is done, where staff cannot read that as a record. */
  isDone?: (acting: Acting) => Promise<boolean>
}

/** The fail points at which an act is stored already: it must be there after the next start. */
export const afterCommit: ReadonlySet<string> = new Set([
  'committed',
  'dispatched',
  'page-read',
  'receipt-read',
  'mail-sent',
  'file-replaced',
  'avif-written',
])
