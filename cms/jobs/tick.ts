import type { Endpoint } from 'payload'
import { hasInternalSecret } from '#cms/http/internal-secret.ts'
import { mendAfterClockBack } from '#cms/jobs/after-clock-back.ts'
import { checkNextLinks } from '#cms/jobs/check-links.ts'
import { forgetSignIns } from '#cms/jobs/forget-sign-ins.ts'
import { makeNextAvif } from '#cms/jobs/make-avif.ts'
import { pingNext } from '#cms/jobs/ping-hub.ts'
import { readNextReceipt } from '#cms/jobs/read-receipt.ts'
import { releaseDrips } from '#cms/jobs/release-drips.ts'
import { sendNextMail } from '#cms/jobs/send-mail.ts'
import { measureBacklog } from '#cms/operations/backlog.ts'
import { noted } from '#cms/operations/note-job.ts'
import { countStuck, dispatchOutbox } from '#cms/publishing/dispatch.ts'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'

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
    await mendAfterClockBack(req.payload)
    await noted('schedules', () => runDueSchedules(req.payload))
    await noted('outbox', () => dispatchOutbox(req.payload))
    await noted('drips', () => releaseDrips(req.payload))
    await noted('sign-ins', () => forgetSignIns(req.payload))
    await readNextReceipt(req.payload)
    await sendNextMail(req.payload)
    await makeNextAvif(req.payload)
    await pingNext(req.payload)
    await checkNextLinks({ payload: req.payload })
    await measureBacklog(req.payload)
    return Response.json({ stuck: await countStuck(req.payload) })
  },
}
