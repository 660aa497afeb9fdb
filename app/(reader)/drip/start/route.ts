import { startDrip } from '#acts/drip/start-drip.ts'
import { dripPath } from '#core/drip/drip.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import { answerForm, seeOther } from '../../../form.ts'
import { entered } from '../entered.ts'
import { formOf } from '../form.ts'

/** Begins a personal feed, and leads to the page on which it is steered. */
export async function POST(request: Request): Promise<Response> {
  const client = request.headers.get('x-previously-client')
  return await answerForm(request, async (form) => {
    const { show, ...pace } = formOf(form)
    const started = await startDrip({ input: { show, ...pace }, client })
    if ('secret' in started) return seeOther(dripPath(started.secret))
    if (started.wrong === 'show') return seeOther(feedsPage({ of: '/' }))
    const again = entered({ wrong: started.wrong, input: pace })
    return seeOther(`${dripPath()}?show=${encodeURIComponent(show)}&${again}#pace`)
  })
}
