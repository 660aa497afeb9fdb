import { beforeEach, expect, test } from 'vitest'
import './environment.ts'
import { metricsAnswer } from '#cms/http/metrics-answer.ts'
import { observed } from '#cms/operations/observed.ts'
import { addTo, newTally } from '#cms/operations/tally.ts'
import { env } from '#env'

const token = 'a-token-for-operations'
const settings = env as { OPERATIONS_TOKEN?: string }

beforeEach(() => {
  settings.OPERATIONS_TOKEN = token
})

const ask = (authorization: string) => metricsAnswer(new Headers({ authorization }))

test('without a token in the settings there is no such address', async () => {
  settings.OPERATIONS_TOKEN = undefined
  expect((await ask('Bearer undefined')).status).toBe(404)
})

test.each(['', 'Bearer', 'Bearer another-token-for-it'])('%j is not the token', async (authorization) => {
  const response = await ask(authorization)
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  expect(await response.text()).not.toContain('previously_')
})

test('the answer is in the format of Prometheus and never stored', async () => {
  const { headers, status } = await ask(`Bearer ${token}`)
  expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
})

test('requests, their times and whatever else is counted are in it, each as it is now', async () => {
  const { requests, visible, backlog } = observed()
  const tally = newTally([0.001, 0.5])
  for (const seconds of [0.0002, 0.25, 7]) addTo(tally, seconds)
  const answers = new Map([['GET', new Map([[200, 3]])]])
  requests.set('/shows/:show', { durations: tally, answers })
  addTo(visible, 0.3)
  backlog.overdue = 2
  const text = await (await ask(`Bearer ${token}`)).text()
  const lines = text.split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'previously_http_requests_total{method="GET",route="/shows/:show",status="200"} 3',
      'previously_http_request_duration_seconds_bucket{route="/shows/:show",le="0.001"} 1',
      'previously_http_request_duration_seconds_bucket{route="/shows/:show",le="0.5"} 2',
      'previously_http_request_duration_seconds_bucket{route="/shows/:show",le="+Inf"} 3',
      'previously_http_request_duration_seconds_count{route="/shows/:show"} 3',
      'previously_publish_to_visible_seconds_bucket{le="0.5"} 1',
      'previously_schedules_overdue 2',
      'previously_job_failing{job="schedules"} 0',
    ]),
  )
  expect(text).toContain('process_cpu_seconds_total')
  answers.get('GET')?.set(200, 4)
  expect(await (await ask(`Bearer ${token}`)).text()).toContain('route="/shows/:show",status="200"} 4\n')
})
