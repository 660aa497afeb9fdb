const reached = new Set<string>()

/** Notes that a process was killed at a place. */
export function noteReached(point: string): void {
  reached.add(point.split('#')[0] ?? point)
}

/** The fail points at which a process was killed since the beginning of the run. */
export function reachedPoints(): ReadonlySet<string> {
  return reached
}
