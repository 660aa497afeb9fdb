/** A page as a crawler reads it. */
export type CrawledPage = {
  path: string
  status: number
  html: string
  canonical: string | null
  /** Whether it asks not to be listed. */
  isHidden: boolean
}

const links = /<a [^>]*?href="([^"]+)"[^>]*>/g

/** Follows every link of a site from its front page; what is no page is asked for and not read. */
export async function crawl(url: string): Promise<CrawledPage[]> {
  const seen = new Map<string, CrawledPage>()
  const todo = ['/']
  while (todo.length > 0) {
    const path = todo.pop() ?? ''
    if (seen.has(path)) continue
    const page = await readPage({ url, path })
    seen.set(path, page)
    for (const [tag, href = ''] of page.html.matchAll(links)) {
      // What a query has filtered leads to itself filtered further, without an end.
      if (tag.includes('rel="nofollow"')) continue
      const to = new URL(href.replaceAll('&amp;', '&'), url + path)
      if (to.origin === url) todo.push(to.pathname + to.search)
    }
  }
  return [...seen.values()]
}

/** A page, without following where it leads. */
export async function readPage({ url, path }: { url: string; path: string }): Promise<CrawledPage> {
  const response = await fetch(url + path, { redirect: 'manual' })
  const isPage = response.headers.get('content-type')?.includes('html') ?? false
  const html = isPage ? await response.text() : ''
  if (!isPage) await response.arrayBuffer()
  return {
    path,
    status: response.status,
    html,
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? null,
    isHidden: /<meta name="robots" content="[^"]*noindex/.test(html),
  }
}

/** The paths of all pages that the sitemaps list. */
export async function listedPaths(url: string): Promise<string[]> {
  const locs = async (address: string) => {
    const xml = await (await fetch(address)).text()
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  }
  const files = await Promise.all((await locs(`${url}/sitemap.xml`)).map(locs))
  return files.flat().map((address) => new URL(address).pathname)
}
