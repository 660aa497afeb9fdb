import type { Registry } from 'prom-client'
import { hasOperationsToken } from '#cms/http/operations-token.ts'
import { buildMetrics } from '#cms/operations/metrics.ts'
import { env } from '#env'

// Measuring the process itself costs a little: nothing of it begins before somebody asks.
let metrics: Registry | undefined

/** What is measured, for whoever has the token. Where none is set there is no such address. */
export async function metricsAnswer(headers: Headers): Promise<Response> {
  if (!env.OPERATIONS_TOKEN) return plain({ status: 404, text: 'There is nothing here.\n' })
  if (!hasOperationsToken(headers)) return plain({ status: 401, text: 'The token, please.\n' })
  metrics ??= buildMetrics()
  return plain({ status: 200, text: await metrics.metrics(), type: metrics.contentType })
}

type Plain = { status: number; text: string; type?: string }

function plain({ status, text, type = 'text/plain; charset=utf-8' }: Plain): Response {
  const headers = { 'cache-control': 'private, no-store', 'content-type': type }
  return new Response(text, {
    status,
    headers: status === 401 ? { ...headers, 'www-authenticate': 'Bearer' } : headers,
  })
}
