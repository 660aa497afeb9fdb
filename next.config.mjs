import { withPayload } from '@payloadcms/next/withPayload'
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { documentPaths, filteredLedgers, oldFeedPaths, publicPaths } from './cache/public-path.ts'

/** @type {import('next').NextConfig} */
const nextConfig = {
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  poweredByHeader: false,
  // `npm run typecheck` does it; a build on the reader's machine need not.
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [
    { source: '/now', destination: '/', permanent: true },
    { source: '/now/:path*', destination: '/:path*', permanent: true },
    { source: '/documents/:path*', destination: '/:path*', permanent: true },
    { source: '/old-feeds/:path*', destination: '/:path*', permanent: true },
  ],
  rewrites: async () => ({
    // beforeFiles would hide public/, fallback would come after `[edition]` has caught the path. Next compiles
    // every rule anew for each request until one fits: but for the ledgers, which it would take, the one that
    // most pages need comes first.
    afterFiles: [
      ...filteredLedgers,
      { source: publicPaths, destination: '/now/:path' },
      { source: '/', destination: '/now' },
      { source: documentPaths, destination: '/documents/:path' },
      { source: oldFeedPaths, destination: '/old-feeds/:path' },
      // A folder called sitemap.xml would be Next's own kind of route, which is never kept.
      { source: '/sitemap.xml', destination: '/now/site-map' },
    ],
  }),
}

// Shown to whoever has the link or is signed in, and to no machine.
const forOne = ['preview', 'drip', 'sign-in', 'sign-out', 'me'].map((first) => `/${first}/:path*`)
const secretHeaders = forOne.map((source) => ({
  source,
  headers: [
    { key: 'Referrer-Policy', value: 'no-referrer' },
    { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  ],
}))

const payloadConfig = withPayload(nextConfig)

/** @param {string} phase */
export default async function config(phase) {
  if (phase !== PHASE_PRODUCTION_BUILD) await installCacheHandler()
  if (phase === PHASE_PRODUCTION_SERVER) await answerKeptPages()
  return {
    ...payloadConfig,
    // Payload's client hints make Chromium ask twice for every page; only the panel has a use for them.
    headers: async () => {
      const rules = await payloadConfig.headers()
      return [...rules.map((rule) => ({ ...rule, source: '/admin/:path*' })), ...secretHeaders]
    },
  }
}

// Where Next looks for a handler when `cacheHandler` names none: a name it would import anew, twice for every
// request, which is a quarter of the time that a kept page takes. A wrong setting ends the server here.
async function installCacheHandler() {
  const { default: FetchCache } = await import('./cache-handler.mjs')
  Object.assign(globalThis, { [Symbol.for('@next/cache-handlers')]: { FetchCache } })
}

// Most of what a kept page takes is spent before Next asks the handler for it.
async function answerKeptPages() {
  const { installFront } = await import('./front.mjs')
  installFront()
}
