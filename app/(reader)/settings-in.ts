import { readCookie } from '#auth/cookies.ts'
import { readSettings, type Settings, settingsCookie } from '#core/reader/settings.ts'

/** How whoever asks wants to read, as their browser keeps it. */
export function settingsIn(headers: Pick<Headers, 'get'>): Settings {
  const [text, paper] = (readCookie(headers.get('cookie'), { name: settingsCookie }) ?? '').split('.')
  return readSettings({ text, paper })
}
