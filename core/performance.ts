/**
 * Where a song is sung: before a panel, at work, before an audience, in somebody’s head, as a concert, behind a scene;
 * `other` is anywhere else, such as at home or in a car.
 */
export const settings = [
  'audition',
  'rehearsal',
  'stage',
  'fantasy',
  'concert',
  'background',
  'other',
] as const

export type Setting = (typeof settings)[number]

/** How much of a song is sung. */
export const extents = ['whole', 'part'] as const

export type Extent = (typeof extents)[number]

/** Where a song is sung, as a line says it. */
export const settingWords: Record<Setting, string> = {
  audition: 'at an audition',
  rehearsal: 'in rehearsal',
  stage: 'on stage',
  fantasy: 'as a fantasy',
  concert: 'in concert',
  background: 'in the background',
  other: 'elsewhere',
}

/** Where a song is sung, and whether all of it. */
export function whereSung({ setting, extent }: { setting: Setting; extent: Extent }): string {
  return extent === 'part' ? `${settingWords[setting]}, in part` : settingWords[setting]
}
