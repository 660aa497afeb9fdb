const width = 30

/** A bar that moves on a terminal; elsewhere a line after each tenth. */
export function progress({ all, out = process.stdout }: { all: number; out?: NodeJS.WriteStream }) {
  let told = 0
  return (done: number): void => {
    const tenth = Math.floor((10 * done) / all)
    if (out.isTTY) {
      const filled = Math.round((width * done) / all)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      out.write(`\r${bar} ${done} of ${all} recaps${done === all ? '\n' : ''}`)
    } else if (tenth > told) out.write(`${done} of ${all} recaps\n`)
    told = Math.max(told, tenth)
  }
}
