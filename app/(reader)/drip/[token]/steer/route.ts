import { steerDrip, steerings } from '#acts/drip/steer-drip.ts'
import { dripPath } from '#core/drip/drip.ts'
import { answerForm, seeOther } from '../../../../form.ts'
import { entered } from '../../entered.ts'
import { formOf } from '../../form.ts'

type Context = { params: Promise<{ token: string }> }

/** Pauses, resumes, re-paces or stops a personal feed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerForm(request, async (form) => {
    const { how, show: _show, ...input } = formOf(form)
    const steering = steerings.find((one) => one === how)
    if (!steering) return seeOther(dripPath(token))
    const wrong = await steerDrip({ secret: token, how: steering, input })
    // Where there is none, or none any more, the page says so.
    if (wrong === null || wrong === 'none') return seeOther(dripPath(token))
    return seeOther(`${dripPath(token)}?${entered({ wrong, input })}#steer`)
  })
}
