// A song has two pages: one below the show that it is first listed under, and one as a work across shows.

const start = 'works:'

/** The id under which the address of a song's second page is stored. */
export function workIdOf(song: string): string {
  return start + song
}

/** The song whose second page an id stands for. */
export function songOfWork(id: string): string {
  return id.startsWith(start) ? id.slice(start.length) : id
}
