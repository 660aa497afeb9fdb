import { steerDrip, steerings } from '#acts/drip/steer-drip.ts'
import { dripPath } from '#core/drip/drip.ts'
import { notFound } from '../../../../answers.ts'
import { formOf, seeOther } from '../../form.ts'

type Context = { params: Promise<{ token: string }> }

/** Pauses, resumes, re-paces or stops a personal feed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const { how, show: _show, ...input } = await formOf(request)
  const steering = steerings.find((one) => one === how)
  if (!steering) return seeOther(dripPath(token))
  const wrong = await steerDrip({ secret: token, how: steering, input })
  if (wrong === 'none') return notFound()
  return seeOther(wrong ? `${dripPath(token)}?wrong=${wrong}` : dripPath(token))
}
