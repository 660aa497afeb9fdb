/** What is told of a change for which the disk has no room. */
export const diskFullWords = 'The disk of the server is full. Nothing was stored.'
