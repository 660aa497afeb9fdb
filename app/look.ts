import { type Settings, settingsCookie, spellSettings } from '#core/reader/settings.ts'
import { env } from '#env'

const lasting = 400 * 24 * 60 * 60

/** The cookie by which every page of this browser is set as somebody wants to read; a script reads it. */
export function settingsCookieFor(settings: Settings): string {
  const value = spellSettings(settings)
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : ''
  return `${settingsCookie}=${value}; Path=/; Max-Age=${value ? lasting : 0}; SameSite=Lax${secure}`
}
