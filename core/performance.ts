/** Where a song is sung: before a panel, at work, before an audience, in somebody’s head, as a concert, behind a scene. */
export const settings = ['audition', 'rehearsal', 'stage', 'fantasy', 'concert', 'background'] as const

export type Setting = (typeof settings)[number]

/** How much of a song is sung. */
export const extents = ['whole', 'part'] as const

export type Extent = (typeof extents)[number]
