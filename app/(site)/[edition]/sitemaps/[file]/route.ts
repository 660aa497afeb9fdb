import { parseSitemapName, toSitemap } from '#core/seo/sitemap.ts'
import { markMissing } from '#data/cached.ts'
import { listSitemap } from '#data/sitemap.ts'
import { env } from '#env'
import { keptText, notFound } from '../../../../answers.ts'

export const dynamic = 'force-static'

export function generateStaticParams(): { edition: string; file: string }[] {
  return []
}

type Context = { params: Promise<{ edition: string; file: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition, file } = await params
  const number = edition === 'now' ? parseSitemapName(file) : null
  const entries = number ? await listSitemap(String(number)) : []
  if (entries.length === 0) {
    await markMissing()
    return notFound()
  }
  return keptText({ text: toSitemap({ entries, site: env.SITE_URL }), type: 'application/xml' })
}
