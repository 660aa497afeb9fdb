// Without a bound V8 lets garbage pile up to several hundred megabytes; the server lives on about 200. The young
// generation has a bound too: V8 lets it grow to 64 MB, and where less than that is left below the first bound, it
// collects everything again and again, ten times a second and for ever, on both processors.
const heapMegabytes = 384
const youngMegabytes = 16

// Longer than proxies keep a quiet connection (nginx and most balancers: 60 s). Node's own 5 s would close one under
// a request that is just being sent, and a reader would get an error page of the proxy.
const keepAliveMilliseconds = 75_000

/** The arguments that make Node run Next's own command, without a shell or npm between. */
export function next(command, ...rest) {
  const args = ['node_modules/next/dist/bin/next', command]
  if (command === 'start') {
    args.unshift(...heapBound())
    args.push('--keepAliveTimeout', String(keepAliveMilliseconds))
  }
  return { command: process.execPath, args: [...args, ...rest] }
}

// What stands in NODE_OPTIONS is whoever runs the server's own choice.
function heapBound() {
  if (process.env.NODE_OPTIONS?.includes('max-old-space-size')) return []
  return [`--max-old-space-size=${heapMegabytes}`, `--max-semi-space-size=${youngMegabytes}`]
}
