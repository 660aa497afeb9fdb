const signals = ['SIGINT', 'SIGTERM'] as const

/** How long requests that have begun may take to end, in milliseconds. */
const patience = 9_500
/** How long our own part of it may take. */
const share = 3_000

/**
 * Does some work when the process is told to end, before those who listened for that until now: Next stops to listen,
 * lets requests end and exits. What takes too long is cut off.
 */
export function beforeEnd(work: () => Promise<void>): void {
  let isEnding = false
  for (const signal of signals) {
    const others = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (isEnding) return
      isEnding = true
      setTimeout(() => process.exit(1), patience).unref()
      const late = new Promise<void>((resolve) => setTimeout(resolve, share).unref())
      Promise.race([work(), late])
        .catch((error: unknown) => process.stderr.write(`While ending: ${error}\n`))
        .finally(() => {
          for (const listener of others) listener(signal)
        })
    })
  }
}
