import type { Endpoint } from 'payload'
import { hasInternalSecret } from '#cms/http/internal-secret.ts'
import { checkNextLinks } from '#cms/jobs/check-links.ts'
import { makeNextAvif } from '#cms/jobs/make-avif.ts'
import { pingNext } from '#cms/jobs/ping-hub.ts'
import { releaseDrips } from '#cms/jobs/release-drips.ts'
import { countStuck, dispatchOutbox } from '#cms/publishing/dispatch.ts'
import { runDueSchedules } from '#cms/publishing/schedule.ts'

/**
 * `POST /api/internal/tick`, called by this process itself several times a second: schedules that are due go live
 * and the outbox is worked off, personal feeds release what is due; one picture is begun in AVIF, a hub is told of what
 * is new, and pages of other sites are asked whether they are there, none of which is waited for. Answers `{ stuck }`. Without the secret it is a route that does not exist.
 */
export const tick: Endpoint = {
  path: '/internal/tick',
  method: 'post',
  handler: async (req) => {
    if (!hasInternalSecret(req.headers)) {
      return Response.json(
        { message: `Route not found "${new URL(req.url ?? 'http://x').pathname}"` },
        { status: 404 },
      )
    }
    await runDueSchedules(req.payload)
    await dispatchOutbox(req.payload)
    await releaseDrips(req.payload)
    await makeNextAvif(req.payload)
    await pingNext(req.payload)
    await checkNextLinks({ payload: req.payload })
    return Response.json({ stuck: await countStuck(req.payload) })
  },
}
