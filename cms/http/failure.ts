import type { AfterErrorHook, APIError } from 'payload'

// Payload turns errors into answers; the request keeps what happened, for whoever must decide whether to run it again.
const key = Symbol.for('previously.failure')

type Marked = { [key]?: unknown }

/** A global `afterError` hook. */
export const keepFailure: AfterErrorHook = ({ error, req }) => {
  const marked = req as Marked
  marked[key] = error
  const { data, isPublic, message, status } = error as APIError
  // The routes' copy of Payload does not know the error classes of the copy that was started first, and leaves out
  // what such an error says and names.
  if (isPublic) return { response: { errors: [{ message, ...(data && { data }) }] }, status }
}

export function failureOf(request: Request): unknown {
  return (request as Marked)[key]
}
