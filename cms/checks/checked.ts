import type { Recap as RecapDoc } from '#types'

/** A recap as a form or a version has it: nothing in it need be there. */
export type Checked = Partial<RecapDoc> & { id: string }
