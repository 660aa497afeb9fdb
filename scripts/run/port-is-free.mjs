import { createServer } from 'node:net'

/** Whether a server could listen there now. */
export function portIsFree({ host, port }) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port }, () => probe.close(() => resolve(true)))
  })
}
