import { saveSettings } from '#acts/me/save-settings.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { readSettings } from '#core/reader/settings.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm, seeOther } from '../../../form.ts'
import { settingsCookieFor } from '../../../look.ts'

/** Keeps how somebody wants to read: in this browser, and with their account where they are signed in. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const settings = readSettings({ text: form.get('text'), paper: form.get('paper') })
    const reader = await readerOf(browserOf(request).session)
    const wrong = reader && (await saveSettings({ reader, input: settings }))
    if (wrong) return seeOther(`/me?told=${wrong}`)
    return seeOther('/me#reading', [settingsCookieFor(settings)])
  })
}
