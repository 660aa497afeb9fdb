import { queueContext, retryTransient } from '#cms/database/index.ts'

/** Runs one of the panel's server functions as a REST request is run: in a flow of its own, and again when transactions met. */
export async function runServerFunction<Result>(run: () => Promise<Result>): Promise<Result> {
  return await retryTransient(() => queueContext.run(run))
}
