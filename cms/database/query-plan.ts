/** How the database answered one recorded query. */
export type QueryPlan = {
  /** The statement or command, with its values. */
  query: string
  /** Tables and collections that were read from end to end without an index. */
  scans: string[]
  /** Index keys read, where the database counts them (MongoDB). */
  keysExamined?: number
  /** Records found by the query, where the database counts them (MongoDB). */
  returned?: number
  /** The database's own words. */
  detail: string
}

/** Reads that are being noted down. */
export type Recording = {
  /** Ends the recording and answers the plan of each distinct query. */
  explain: () => Promise<QueryPlan[]>
}
