/** How often pages and documents were asked for, by who had them. */
export const cacheTally = {
  /** Pages answered before Next saw the request, and those that Next was given from memory or disk, or not at all. */
  front: 0,
  memory: 0,
  disk: 0,
  miss: 0,
  /** Feeds and the like answered before Next saw the request, and those left to it. */
  held: 0,
  made: 0,
}
