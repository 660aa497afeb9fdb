// Who may import whom: one row per room, as docs/architecture.md lays it down.
const payload = '^node_modules/(payload|@payloadcms)/'
const next = '^node_modules/next/'
const react = '^node_modules/(@types/)?react(-dom)?/'
const env = '^env[.]ts$'
const clock = '^clock[.]ts$'
const failPoint = '^fail-point[.]ts$'
const beforeNext = '^before-next[.]ts$'
const inStep = '^in-step[.]ts$'
const signedCookie = '^signed-cookie[.]ts$'
const config = '^payload[.]config[.]ts$'
const types = '^payload-types[.]ts$'
const settings = [env, clock, failPoint]
const ownRooms = '^(acts|app|auth|cache|cms|collections|core|data|scripts|tests|ui)/'
const atRoot = '^[^/]+[.](ts|tsx|mjs|cjs|js)$'
const watched = [ownRooms, atRoot, payload, next, react]

const rows = [
  { from: '^core/', may: ['^core/'] },
  {
    from: '^cms/',
    except: '^cms/(admin|editor)/',
    may: ['^core/', '^cms/', payload, types, beforeNext, ...settings],
  },
  { from: '^cms/admin/', may: ['^core/', '^cms/', payload, next, react, types, ...settings] },
  { from: '^cms/editor/', may: ['^core/', '^cms/', payload, react, types, ...settings] },
  { from: '^collections/', may: ['^core/', '^cms/', '^collections/', payload, ...settings] },
  {
    from: '^data/',
    except: '^data/cached[.]ts$',
    may: ['^core/', '^data/', payload, config, types, ...settings],
  },
  {
    from: '^data/cached[.]ts$',
    may: ['^core/', '^data/', payload, config, types, next, react, ...settings],
  },
  {
    from: '^acts/',
    may: ['^core/', '^data/', '^acts/', payload, config, types, inStep, signedCookie, ...settings],
  },
  { from: '^auth/', may: ['^core/', '^acts/', '^auth/', payload, next, config, types, inStep, ...settings] },
  { from: '^ui/', may: ['^core/', '^ui/', '^node_modules/next/(dist/client/)?link[.]', react] },
  {
    from: '^app/',
    except: '^app/[(]payload[)]/',
    may: ['^app/', '^core/', '^data/', '^acts/', '^auth/', '^ui/', next, react, signedCookie, ...settings],
  },
  {
    from: '^app/[(]payload[)]/',
    may: [
      ...['^core/', '^cms/(admin|editor|http)/', '^data/', '^acts/', '^auth/', '^ui/'],
      ...[payload, next, react, config, types, '^app/', ...settings],
    ],
  },
  { from: config, may: ['^core/', '^cms/', '^collections/', payload, env] },
  {
    from: '^scripts/',
    except: '^scripts/(bench|guide)/',
    may: ['^core/', '^cms/', '^data/', '^acts/', '^scripts/', payload, config, types, ...settings],
  },
  {
    from: '^scripts/(bench|guide)/',
    except: '^scripts/bench/parts/analysis[.]ts$',
    may: ['^scripts/', '^tests/e2e/support/'],
  },
  // It measures a function, and no server.
  { from: '^scripts/bench/parts/analysis[.]ts$', may: ['^scripts/', '^core/analysis/'] },
  {
    from: '^tests/',
    may: ['^(acts|auth|cache|cms|collections|core|data|scripts|tests|ui)/', atRoot, payload, next, react],
  },
  { from: '^instrumentation[.]ts$', may: [env, '^cms/http/start[.]ts$', config] },
  { from: '^cache-handler[.]mjs$', may: [env, '^cache/'] },
  { from: '^cache/', may: [env, beforeNext, inStep, signedCookie, '^cache/'] },
  {
    from: '^next[.]config[.]mjs$',
    may: [env, '^cache/', '^(cache-handler|front)[.]mjs$', next, '^node_modules/@payloadcms/next/'],
  },
  { from: '^front[.]mjs$', may: [beforeNext, '^cache/', '^cache-handler[.]mjs$', next] },
  { from: beforeNext, may: [] },
  { from: env, may: [] },
  { from: failPoint, may: [env] },
  { from: inStep, may: [env] },
  { from: signedCookie, may: [env] },
]

const extra = [
  {
    name: 'core-has-no-machine',
    from: { path: '^(core|ui)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'collections-take-types-of-payload',
    from: { path: '^collections/' },
    to: { path: payload, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'payload-types-are-types',
    from: {},
    to: { path: types, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-publishing-computes-expiries',
    from: { path: '^cms/', pathNot: '^cms/publishing/' },
    to: { path: '^core/expiry[.]ts$' },
  },
  {
    name: 'instrumentation-imports-late',
    from: { path: '^instrumentation[.]ts$' },
    to: { path: ['^cms/', config], dynamic: false },
  },
  {
    name: 'start-needs-no-package',
    from: { path: ['^instrumentation[.]ts$', '^cache-handler[.]mjs$', '^cache/', failPoint, beforeNext] },
    to: { path: '^node_modules/' },
  },
  {
    name: 'config-reaches-no-view',
    from: { path: config },
    to: { path: '[.](tsx|css|scss)$', reachable: true },
  },
  {
    name: 'no-cycle',
    from: {},
    to: { circular: true },
  },
  {
    name: 'every-import-is-found',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-the-product',
    from: { pathNot: ['^(scripts|tests)/', '^(playwright|vitest)[.]config[.]ts$'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-unlisted-package',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
]

module.exports = {
  forbidden: [...rows.map(toRule), ...extra].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(([.]next|var|coverage|playwright-report|test-results|[.]git)/|next-env[.]d[.]ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.scss'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}

function toRule({ from, except, may }) {
  return {
    name: `imports-of-${from.replace(/[^a-z/-]/g, '').replace(/\/$/, '')}`,
    from: { path: from, ...(except && { pathNot: except }) },
    to: { path: watched, ...(may.length > 0 && { pathNot: may }) },
  }
}
