/** What the system writes for itself, each time because of an act that has a line of its own. */
export const silent: ReadonlySet<string> = new Set([
  'audit-log',
  'addresses',
  'mentions',
  'outbox',
  'pings',
  'drips',
  'links',
])
