/** The parts of the site that every page leads to. */
export const sections = [
  { title: 'Recaps', path: '/recaps' },
  { title: 'Shows', path: '/shows' },
  { title: 'Songs', path: '/songs' },
  { title: 'Where you are', path: '/me' },
] as const
