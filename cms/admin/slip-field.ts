import type { UIField } from 'payload'

/** Below the air time of an episode: moves it, with all that hangs on it. */
export const slipField: UIField = {
  name: 'slip',
  type: 'ui',
  admin: { components: { Field: '/cms/admin/slip-field.tsx#SlipField' }, disableListColumn: true },
}
