/** An image as a page needs it; sizes in pixels. */
export type Image = {
  id: string
  alt: string
  /** Whose picture it is, as it is printed under it. */
  credit: string | null
  width: number
  height: number
  /** Where it is served when not at the public address, as in a preview. */
  base?: string
  /** What a crop keeps in sight, in per cent from the left and from the top; null is the middle. */
  focus: { x: number; y: number } | null
}
