import { type Config, defaultLoggerOptions } from 'payload'
import { type Logger as PinoLogger, pino } from 'pino'
import { errorLine } from '#cms/http/error-line.ts'
import { requestContext } from '#cms/http/request-context.ts'
import { standardOutput } from '#cms/http/standard-output.ts'
import { whyOf } from '#cms/operations/why-of.ts'
import { withoutPeople } from '#core/without-people.ts'
import { env } from '#env'

type Logger = Extract<Config['logger'], { options: unknown }>
type LogMethod = NonNullable<NonNullable<Logger['options']['hooks']>['logMethod']>

/**
 * Makes one line without a stack of a request that was refused. Payload tells refusals by the names of their
 * classes, which the build shortens; the status stays. What a refusal says is for whoever asked: it may name a
 * person or a recap. An error that comes with words of its own is no refusal.
 */
const carefully: LogMethod = function logMethod(args, method) {
  const given: unknown = args[0]
  const refusal = args.length === 1 ? refusalIn(given) : null
  if (refusal) this.info(refusal, 'A request was refused.')
  else if (args.length === 1 && isBare(given)) Reflect.apply(method, this, [given, whyOf(errorIn(given))])
  else method.apply(this, args)
}

const options: Logger['options'] = {
  // Without `base` Payload's name for its logger would stand in every line.
  base: null,
  formatters: { level: (level) => ({ level }) },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: { err: (error: unknown) => errorLine(error) },
  mixin: () => {
    const request = requestContext().getStore()
    return request ? { request } : {}
  },
  hooks: { logMethod: carefully, streamWrite: withoutPeople },
}

// For machines a line is JSON, and for whoever develops, what Payload makes of it.
const destination = env.NODE_ENV === 'production' ? standardOutput : defaultLoggerOptions

/** Payload's logger. */
export const logger: Logger = { options, destination }

/** The same for what happens beside Payload. */
export const log: PinoLogger = pino({ ...options }, destination)

type Refused = Error & { status: number; data?: { errors?: { path?: string }[] } | null }

function refusalIn(given: unknown): { status: number; fields?: string[] } | null {
  const { err, msg } = (given ?? {}) as { err?: Partial<Refused>; msg?: unknown }
  const status = Number(err?.status)
  if (msg !== undefined || !(status >= 400 && status < 500)) return null
  const fields = [err?.data?.errors ?? []].flat().flatMap(({ path }) => path ?? [])
  return { status, ...(fields.length > 0 && { fields }) }
}

// An error without words: its own would stand in the line as they are.
function isBare(given: unknown): boolean {
  const { err, msg } = (given ?? {}) as { err?: unknown; msg?: unknown }
  return given instanceof Error || (err instanceof Error && msg === undefined)
}

function errorIn(given: unknown): unknown {
  return given instanceof Error ? given : (given as { err: unknown }).err
}
