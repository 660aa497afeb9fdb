import { Histogram, type HistogramConfiguration } from 'prom-client'
import type { Tally } from './tally.ts'

type Tallied = { labels: Record<string, string>; tally: Tally }

/** A histogram of values that were counted elsewhere, where a request had no time for more. */
export class TalliedHistogram extends Histogram {
  readonly #options: HistogramConfiguration<string> & { read: () => Tallied[] }

  constructor(options: HistogramConfiguration<string> & { read: () => Tallied[] }) {
    super(options)
    this.#options = options
  }

  /** What the registry asks for, and the package's own `get` is made from; its types leave it out. */
  async getForPromString() {
    const { name, help, read, aggregator = 'sum' } = this.#options
    const values = read().flatMap((one) => valuesOf(name, one))
    return { name, help, type: 'histogram', values, aggregator }
  }
}

function valuesOf(name: string, { labels, tally: { bounds, counts, sum } }: Tallied) {
  let count = 0
  const buckets = [...bounds, '+Inf'].map((le, place) => {
    count += counts[place] ?? 0
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ]
}
