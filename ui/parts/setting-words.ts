import type { PerformanceLine } from '#core/model.ts'
import type { Setting } from '#core/performance.ts'

export const settingWords: Record<Setting, string> = {
  audition: 'at an audition',
  rehearsal: 'in rehearsal',
  stage: 'on stage',
  fantasy: 'as a fantasy',
  concert: 'in concert',
  background: 'in the background',
}

/** Where a song is sung, and whether all of it. */
export function whereSung({ setting, extent }: Pick<PerformanceLine, 'setting' | 'extent'>): string {
  return extent === 'part' ? `${settingWords[setting]}, in part` : settingWords[setting]
}
