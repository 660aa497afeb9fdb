declare module 'autocannon' {
  export type Options = {
    url: string
    headers?: Record<string, string>
    requests?: { path: string }[]
    connections: number
    /** Seconds. */
    duration: number
    maxOverallRequests?: number
    /** Milliseconds. */
    sampleInt?: number
  }
  export type Result = {
    start: Date
    finish: Date
    errors: number
    requests: { total: number }
    statusCodeStats: Record<string, { count: number }>
  }
  const autocannon: (options: Options) => Promise<Result> & { stop: () => void }
  export default autocannon
}
