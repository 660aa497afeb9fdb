import { toRobots } from '#core/seo/robots.ts'
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
  return keptText({ text: toRobots({ site: env.SITE_URL }), type: 'text/plain' })
}
