import { writeSync } from 'node:fs'

const mostTries = 100
const pause = 5
const sleeper = new Int32Array(new SharedArrayBuffer(4))

/**
 * Standard output for the log. A line that a full disk does not take is lost, and nothing else is: pino's own would end the
 * process, and wait without an end for room before it does.
 */
export const standardOutput = {
  write(line: string): void {
    let rest = Buffer.from(line)
    for (let tries = 0; rest.byteLength > 0 && tries < mostTries; tries += 1) {
      try {
        rest = rest.subarray(writeSync(1, rest))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
        // Whoever reads a pipe is slow.
        Atomics.wait(sleeper, 0, 0, pause)
      }
    }
  },
}

/** Lets the process live on where standard output or error take nothing. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
