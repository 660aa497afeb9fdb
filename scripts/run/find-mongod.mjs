import { onPath } from './on-path.mjs'

/** The MongoDB server to test with: `path`, or the `reason` why there is none and how to get one. */
export function findMongod() {
  const path = process.env.MONGOMS_SYSTEM_BINARY || onPath('mongod')
  if (path) return { path }
  return {
    reason:
      'no MongoDB server found. Install MongoDB 6 or later so that mongod is on the path, ' +
      'or set MONGOMS_SYSTEM_BINARY to its mongod.',
  }
}
