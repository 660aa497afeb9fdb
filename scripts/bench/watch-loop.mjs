// Loaded before the server under measurement (`node --import`): tells how long its event loop stood and its memory.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 1
const delay = monitorEventLoopDelay({ resolution })
const port = Number(process.env.BENCH_WATCH_PORT)
// Not for what the server itself may start.
delete process.env.NODE_OPTIONS

const answers = {
  '/watch': () => {
    delay.reset()
    delay.enable()
    return {}
  },
  '/longest': () => {
    delay.disable()
    return { milliseconds: Math.max(0, delay.max / 1e6 - resolution) }
  },
  '/memory': () => ({ megabytes: process.memoryUsage.rss() / 1e6 }),
}

createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answers[request.url]()))
})
  .listen(port, '127.0.0.1')
  .unref()
