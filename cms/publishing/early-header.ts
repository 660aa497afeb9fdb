/** The header by which a publication before the air time is confirmed: the episode's name, encoded as in an address. */
export const earlyHeader = 'x-publish-early'
