// Without a bound V8 lets garbage pile up to several hundred megabytes; the server lives on about 130.
const heapMegabytes = 320

/** The arguments that make Node run Next's own command, without a shell or npm between. */
export function next(...args) {
  const bin = ['node_modules/next/dist/bin/next', ...args]
  return { command: process.execPath, args: args[0] === 'start' ? [...heapBound(), ...bin] : bin }
}

// What stands in NODE_OPTIONS is whoever runs the server's own choice.
function heapBound() {
  if (process.env.NODE_OPTIONS?.includes('max-old-space-size')) return []
  return [`--max-old-space-size=${heapMegabytes}`]
}
