/** The longest path that a redirect may start from, in characters. */
export const longestPath = 500

const system = /^\/(?:admin|api|_next|cards|media|now|preview|site-map|sitemaps|through-[^/]*)(?:\/|$)/
const files =
  /^\/(?:shows\/[^/]+\/)?(?:feed|sitemap|news-sitemap|robots)\.(?:xml|txt)$|^\/(?:healthz|readyz|metrics)$/

/** Why a redirect cannot start from a path, in words for the person who typed it, or null where it can. */
export function fromProblem(path: string): string | null {
  if (path.length > longestPath) return `A path has at most ${longestPath} characters.`
  if (!/^\/[^\s?#%\\]+$/.test(path) || path.includes('//'))
    return 'A path such as /old/address, please, without ? or #.'
  if (path.endsWith('/')) return 'A path without a slash at its end, please.'
  return system.test(path) || files.test(path) ? 'This address belongs to the system.' : null
}

/** Why a redirect cannot lead somewhere, or null where it can: a path of this site or an https address. */
export function toProblem({ from, to }: { from: string; to: string }): string | null {
  if (to === from) return 'This leads back to where it starts.'
  // Headers carry ASCII only.
  if (/^\/(?![/\\])[!-~]*$/.test(to)) return null
  if (/^https:\/\/[!-~]+$/.test(to) && URL.canParse(to)) return null
  return 'A path of this site or an https address, please.'
}
