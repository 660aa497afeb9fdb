/** Is told how much of a stage is done. */
export type Progress = (told: { stage: string; done: number; all: number }) => void

const width = 30
const pause = 80

/** A bar that moves on a terminal; elsewhere a line when a stage is done. */
export function progressOn(out: NodeJS.WriteStream): Progress {
  let toldAt = 0
  return ({ stage, done, all }) => {
    const isDone = done >= all
    if (!out.isTTY) {
      if (isDone) out.write(`${stage}: ${all}\n`)
      return
    }
    if (!isDone && performance.now() - toldAt < pause) return
    toldAt = performance.now()
    const filled = all > 0 ? Math.min(width, Math.round((width * done) / all)) : width
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    out.write(`\r${bar} ${stage}: ${done} of ${all}${isDone ? '\n' : ''}`)
  }
}
