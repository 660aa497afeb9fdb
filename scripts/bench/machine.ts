import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** When, on what and how the figures were taken. */
export function machine(): string[] {
  const processors = cpus()
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as {
    version: string
  }
  const [load = 0] = loadavg()
  return [
    `Taken on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    `Machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ` +
      `${(totalmem() / 1e9).toFixed(0)} GB, ${platform()} ${release()} ${arch()}; load before the run ${load.toFixed(1)}.`,
    `Node ${process.versions.node}, Next ${version}. Load generator and servers on this one machine, over 127.0.0.1.`,
    'Method: medians; pairs in turn (ours, bare, ours, bare …); a ratio is the median of the ratios of the pairs.',
  ]
}
