/** Runs something for a record when nothing has asked for it for a while. */
export function laterFor(run: (id: string) => void, pause: number): (id: string) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return (id) => {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id)
        run(id)
      }, pause),
    )
  }
}
