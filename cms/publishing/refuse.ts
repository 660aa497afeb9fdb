import { APIError, ValidationError } from 'payload'

/** A 400 that names the field, in the shape that the panel shows beside it. */
export function refuseField({
  collection,
  path,
  message,
}: {
  collection: string
  path: string
  message: string
}): ValidationError {
  return new ValidationError({ collection, errors: [{ path, message }] })
}

/** A refusal in words, with a status of its own and what a client may need to act on it. */
export function refuse({
  status,
  message,
  data,
}: {
  status: number
  message: string
  data?: Record<string, unknown>
}): APIError {
  return new APIError(message, status, data ?? null, true)
}
