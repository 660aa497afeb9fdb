import { toSitemapIndex } from '#core/seo/sitemap.ts'
import { countSitemaps } from '#data/sitemap.ts'
import { env } from '#env'
import { keptText, notFound } from '../../../answers.ts'

export const dynamic = 'force-static'

export function generateStaticParams(): { edition: string }[] {
  return []
}

type Context = { params: Promise<{ edition: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition } = await params
  if (edition !== 'now') return notFound()
  const xml = toSitemapIndex({ files: await countSitemaps(), site: env.SITE_URL })
  return keptText({ text: xml, type: 'application/xml' })
}
