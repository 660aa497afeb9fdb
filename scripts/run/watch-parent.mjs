const pause = 500

/**
 * Calls back when the program that started this one has gone, where that program is npm or a script of ours:
 * they do not always live to pass a signal on.
 */
export function watchParent(onGone) {
  if (!process.env.npm_execpath && !process.env.PREVIOUSLY_NEWER_NODE) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) onGone()
  }, pause).unref()
}
