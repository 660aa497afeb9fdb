import type { Payload } from 'payload'
import { deliver } from '#cms/mail/deliver.ts'
import { troubleMail } from '#core/email/schedule-trouble.ts'
import { env } from '#env'
import type { Schedule as ScheduleDoc } from '#types'

/** Tells everybody who may publish that what waits cannot go live as it is. */
export async function mailTrouble({
  payload,
  schedule,
  problem,
}: {
  payload: Payload
  schedule: ScheduleDoc
  problem: string
}): Promise<void> {
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { in: ['admin', 'editor'] } },
    select: { email: true },
    sort: 'email',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const mail = troubleMail({
    site: site.name,
    zone: schedule.zone ?? site.zone,
    headline: schedule.headline || 'A recap without a headline',
    at: schedule.at,
    problem,
    link: `${env.SITE_URL}/admin/collections/recaps/${schedule.recapId}`,
  })
  await Promise.all(docs.map(({ email }) => deliver({ payload, to: email, mail })))
}
