import { toNewsSitemap } from '#core/seo/news-sitemap.ts'
import { getNews } from '#data/news.ts'
import { env } from '#env'
import { orUnavailable, publicHeaders } from '../answers.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return await orUnavailable(async () => {
    const xml = toNewsSitemap({ ...(await getNews()), site: env.SITE_URL })
    return new Response(xml, { headers: publicHeaders({ 'content-type': 'application/xml; charset=utf-8' }) })
  })
}
