/** One line of the report. `bare` is the same thing on the bare page, or in a small publication; without `ok` nothing is expected of it. */
export type Figure = {
  name: string
  ours: string
  bare?: string
  ratio?: number
  expected?: string
  ok?: boolean
}
