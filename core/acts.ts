/** What staff do, as the audit log keeps it, and as people read it there. */
export const acts = {
  create: 'Created',
  update: 'Changed',
  save: 'Saved a draft',
  publish: 'Published',
  unpublish: 'Unpublished',
  schedule: 'Scheduled',
  unschedule: 'Cancelled a schedule',
  'schedule-failed': 'Schedule failed',
  trash: 'Put into the trash',
  untrash: 'Took out of the trash',
  'restore-version': 'Restored a version',
  delete: 'Deleted for good',
  invite: 'Invited',
  accept: 'Accepted an invitation',
  role: 'Changed the role',
  password: 'Changed the password',
  'ask-reset': 'Was sent a link for a new password',
  reset: 'Set a new password',
  lock: 'Locked after failed logins',
  unlock: 'Unlocked',
} as const

export type Action = keyof typeof acts

/** One thing that was done to one record. Revisions only where the record has them. */
export type Act = {
  action: Action
  collection: string
  id: string
  title: string
  fromRev?: number | null
  toRev?: number | null
  detail?: string | null
}
