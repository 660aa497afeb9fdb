import { type Config, defaultLoggerOptions } from 'payload'

type Logger = Extract<Config['logger'], { options: unknown }>
type LogMethod = NonNullable<NonNullable<Logger['options']['hooks']>['logMethod']>

/**
 * Makes one line without a stack of a request that was refused. Payload tells refusals by the names of their
 * classes, which the build shortens; the status stays. An error that comes with words of its own is no refusal.
 */
export const refusalsInOneLine: LogMethod = function logMethod(args, method) {
  const refusal = args.length === 1 ? refusalIn(args[0]) : null
  if (refusal === null) method.apply(this, args)
  else this.info(refusal)
}

/** Payload's logger, written as Payload writes it by default. */
export const logger: Logger = {
  // Without `base` Payload's name for its logger would stand in every line.
  options: { base: null, hooks: { logMethod: refusalsInOneLine } },
  destination: defaultLoggerOptions,
}

function refusalIn(given: unknown): string | null {
  const { err, msg } = (given ?? {}) as { err?: Partial<Error & { status: number }>; msg?: unknown }
  const isRefusal = msg === undefined && Number(err?.status) >= 400 && Number(err?.status) < 500
  return isRefusal ? String(err?.message) : null
}
