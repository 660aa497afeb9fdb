const day = 24 * 60 * 60

/** How long ago something was, in its largest whole unit, such as `3 s ago`. A clock that runs ahead says `just now`. */
export function agoOf({ at, now }: { at: number; now: number }): string {
  const seconds = Math.round((now - at) / 1000)
  if (seconds < 1) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  if (seconds < 60 * 60) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < day) return `${Math.floor(seconds / 3600)} h ago`
  const days = Math.floor(seconds / day)
  return days === 1 ? 'yesterday' : `${days} days ago`
}
