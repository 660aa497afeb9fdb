import autocannon from 'autocannon'

export type Load = { url: string; headers?: Record<string, string>; status?: number }

const connections = 10
const seconds = 2
const most = 40_000

/** Requests per second of ten connections that ask again and again for one address, for two seconds. */
export async function requestsPerSecond({ url, headers = {}, status = 200 }: Load): Promise<number> {
  const result = await autocannon({
    url,
    headers,
    connections,
    duration: seconds,
    maxOverallRequests: most,
    sampleInt: 50,
  })
  const statuses = Object.keys(result.statusCodeStats)
  if (result.errors > 0 || statuses.join() !== String(status)) {
    throw new Error(`${url}: ${result.errors} errors, statuses ${statuses.join(' ')} instead of ${status}`)
  }
  return (1000 * result.requests.total) / (result.finish.getTime() - result.start.getTime())
}
