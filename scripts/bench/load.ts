import autocannon from 'autocannon'

export type Load = { url: string; headers?: Record<string, string>; status?: number }

const connections = 10
const seconds = 2
const most = 40_000
const longest = 1800

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

/** Lets so many connections read some addresses again and again, until it is stopped. */
export function readAgain({
  url,
  paths,
  connections: many,
}: {
  url: string
  paths: readonly string[]
  connections: number
}): { stop: () => Promise<void> } {
  const requests = paths.map((path) => ({ path }))
  const reading = autocannon({ url, requests, connections: many, duration: longest })
  return {
    stop: async () => {
      reading.stop()
      await reading
    },
  }
}
