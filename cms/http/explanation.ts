/** What a client is told instead of a 500 that it brought about itself. */
export type Explanation = { status: number; message: string }
