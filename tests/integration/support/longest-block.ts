/** The longest time, in milliseconds, for which the event loop stood still during some work. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(tick, 5)
  await work().finally(() => clearInterval(timer))
  tick()
  return longest
}
