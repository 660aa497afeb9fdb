import type { PayloadRequest } from 'payload'
import type { Recap } from '#types'

type Corrected = Pick<Recap, 'corrections'>

/**
 * When a recap was last published with something that a reader would want to see again: at first, whenever an editor says
 * so, and with every correction; never earlier than before, whatever the clock does. The box is ticked for one
 * publication only. `live`: what the public sees before.
 */
export function revisionOf({
  before,
  live,
  text,
  at,
}: {
  before: Pick<Recap, 'firstPublishedAt' | 'revisedAt'>
  live: Corrected | null
  text: Partial<Corrected & Pick<Recap, 'isUpdate'>>
  at: string
}): Pick<Recap, 'isUpdate' | 'revisedAt'> {
  const known = before.revisedAt ?? before.firstPublishedAt ?? null
  const isNews = text.isUpdate || (live !== null && isCorrected({ live, text }))
  if (known === null) return { isUpdate: false, revisedAt: at }
  const isLater = Date.parse(at) > new Date(known).getTime()
  return { isUpdate: false, revisedAt: !isNews ? known : isLater ? at : after(known) }
}

function isCorrected({ live, text }: { live: Corrected; text: Partial<Corrected> }): boolean {
  const known = new Set((live.corrections ?? []).map((correction) => correction.text))
  return (text.corrections ?? []).some((correction) => !known.has(correction.text))
}

/**
 * Stamps the publication's feed and those of some shows as changed. The stamps are whole seconds, as HTTP's dates
 * are, and each is later than the one before, so that two changes within a second are told apart.
 */
export async function stampFeeds({
  req,
  shows,
}: {
  req: PayloadRequest
  shows: Iterable<string | null>
}): Promise<void> {
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  await req.payload.db.updateGlobal({ slug: 'site', data: { feedChangedAt: after(site.feedChangedAt) }, req })
  for (const id of new Set(shows)) {
    if (!id) continue
    const show = await req.payload.db.findOne<{ id: string; feedChangedAt?: string | null }>({
      collection: 'shows',
      where: { id: { equals: id } },
      req,
    })
    if (!show) continue
    await req.payload.db.updateOne({
      collection: 'shows',
      id,
      data: { feedChangedAt: after(show.feedChangedAt) },
      req,
    })
  }
}

function after(last: string | Date | null | undefined): string {
  const second = 1000
  const now = Math.floor(Date.now() / second) * second
  return new Date(last ? Math.max(now, new Date(last).getTime() + second) : now).toISOString()
}
