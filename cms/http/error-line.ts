import { whyOf } from '#cms/operations/why-of.ts'

type ErrorLine = {
  type: string
  message: string
  code?: string | number
  status?: number
  stack?: string
  cause?: ErrorLine
}

const deepest = 3

/** An error as the log has it: what, why and where, and nothing of the values that it carries. */
export function errorLine(error: unknown, depth = 0): ErrorLine {
  const { name, code, status, stack, cause } = (error ?? {}) as Partial<
    Error & { code: unknown; status: unknown }
  >
  const places = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : []
  return {
    type: typeof name === 'string' ? name : typeof error,
    message: whyOf(error),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(places.length > 0 && { stack: places.join('\n') }),
    ...(cause instanceof Error && depth < deepest && { cause: errorLine(cause, depth + 1) }),
  }
}
