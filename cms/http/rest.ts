import {
  isDiskFull,
  isOutcomeUnknown,
  isTransient,
  isUnreachable,
  queueContext,
  retryTransient,
} from '#cms/database/index.ts'
import { awayWords } from '#cms/http/away.ts'
import { BodyNotObject, BodyTooLarge, readBody } from '#cms/http/body.ts'
import { diskFullWords } from '#cms/http/disk-full.ts'
import { explainFailure } from '#cms/http/explain.ts'
import { failureOf } from '#cms/http/failure.ts'

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/**
 * Wraps one of Payload's REST handlers: bounds the body, runs the request in a flow of its own that the
 * write queue can tell apart, runs it again when its transaction met another one, and answers for errors.
 */
export function guardRest<Args>(handler: Handler<Args>): Handler<Args> {
  return async (request, args) => closed(await answer({ request, run: (copy) => handler(copy, args) }))
}

type Call = { request: Request; run: (copy: Request) => Promise<Response> }

async function answer({ request, run }: Call): Promise<Response> {
  try {
    const body = await readBody(request)
    return await retryTransient(async () => {
      const copy = copyOf({ request, body })
      const response = await queueContext.run(() => run(copy))
      const failure = failureOf(copy)
      if (isTransient(failure) || isUnreachable(failure)) throw failure
      return response.status >= 500 ? clearer({ request: copy, response, failure }) : response
    })
  } catch (error) {
    return answerFor({ error, request })
  }
}

// Read once and copied for each try: a cloned stream would keep what the other branch has not read.
function copyOf({ request, body }: { request: Request; body: Uint8Array<ArrayBuffer> | undefined }): Request {
  const { method, headers, signal } = request
  return new Request(request.url, { method, headers, signal, body: body ?? null })
}

type Failed = { request: Request; response: Response; failure: unknown }

function clearer({ request, response, failure }: Failed): Response {
  if (response.status === 501) return refuse({ status: 404, message: 'There is nothing here.' })
  const explanation = explainFailure({ request, failure })
  if (explanation) return refuse(explanation)
  return failure ? answerFor({ error: failure, request }) : response
}

/** What a client is told about an error that no answer was made from: never its text, unless it is meant for it. */
function answerFor({ error, request }: { error: unknown; request: Request }): Response {
  if (error instanceof BodyTooLarge) return tooLarge(error)
  if (error instanceof BodyNotObject) return refuse({ status: error.status, message: error.message })
  if (error instanceof SyntaxError) return refuse({ status: 400, message: 'The request is not valid JSON.' })
  if (error instanceof URIError) return refuse({ status: 400, message: 'The address is malformed.' })
  if (isOutcomeUnknown(error)) return refuse({ status: 503, message: unknownWords })
  if (isUnreachable(error)) return refuse({ status: 503, message: awayWords(request.method) })
  if (isDiskFull(error)) return refuse({ status: 507, message: diskFullWords })
  if (isTransient(error)) return refuse({ status: 503, message: 'Too many changes at once. Try again.' })
  return refuse({ status: 500, message: 'Something went wrong.' })
}

const unknownWords =
  'The database went away while this was being stored. Load it again to see whether it was.'

function tooLarge({ status, message, isUpload }: BodyTooLarge): Response {
  const data = isUpload ? { errors: [{ path: 'file', message }] } : undefined
  return Response.json({ errors: [{ message, data }] }, { status })
}

function refuse({ status, message }: { status: number; message: string }): Response {
  const headers: HeadersInit = status === 503 ? { 'retry-after': '1' } : {}
  return Response.json({ errors: [{ message }] }, { status, headers })
}

function closed(response: Response): Response {
  response.headers.set('cache-control', 'private, no-store')
  return response
}
