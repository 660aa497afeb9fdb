import { withoutPeople } from '#core/without-people.ts'
import { type Job, observed } from './observed.ts'
import { whyOf } from './why-of.ts'

/** Notes that a job did what there was to do. */
export function noteSuccess(job: Job): void {
  observed().jobs.set(job, { succeededAt: Date.now(), failed: null })
}

/** Notes that a job failed. The next success takes it back. */
export function noteFailure(job: Job, why: unknown): void {
  const succeededAt = observed().jobs.get(job)?.succeededAt ?? null
  const reason = withoutPeople(typeof why === 'string' ? why : whyOf(why))
  observed().jobs.set(job, { succeededAt, failed: { at: Date.now(), reason } })
}

/** Runs a job and notes how it ended. What it throws goes on to whoever asked for it. */
export async function noted<Result>(job: Job, run: () => Promise<Result>): Promise<Result> {
  try {
    const result = await run()
    noteSuccess(job)
    return result
  } catch (error) {
    noteFailure(job, error)
    throw error
  }
}
