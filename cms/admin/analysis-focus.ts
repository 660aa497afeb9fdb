/** The places to try after one is gone: those behind it, then those before it, the nearest first. */
export function placesAround(places: readonly string[], place: string): string[] {
  const at = places.indexOf(place)
  if (at < 0) return [...places]
  return [...places.slice(at + 1), ...places.slice(0, at).reverse()]
}

/** The places of a list of proposals that are not folded away, from the top. */
export function placesIn(list: HTMLElement): string[] {
  return visible(list).flatMap(({ dataset }) => dataset.place ?? [])
}

/** Focuses the first button of the first of some places that is there, or else the heading. */
export function focusFirst({ list, places }: { list: HTMLElement; places: readonly string[] }): void {
  const rows = new Map(visible(list).map((row) => [row.dataset.place, row]))
  const row = places.map((place) => rows.get(place)).find(Boolean)
  const target = row?.querySelector<HTMLElement>('[data-acts] button, [data-acts] input')
  const heading = list.querySelector<HTMLElement>('[tabindex="-1"]')
  ;(target ?? heading)?.focus()
}

function visible(list: HTMLElement): HTMLElement[] {
  const rows = list.querySelectorAll<HTMLElement>('[data-place]')
  // What is folded away has a place on the page, but takes no focus.
  return [...rows].filter((row) => row.checkVisibility())
}
