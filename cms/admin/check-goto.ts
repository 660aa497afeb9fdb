/** The id of the heading of a recap's check. */
export function checkHeading(recap: string): string {
  return `check-${recap}`
}

// As much at the top of the window as the controls of the form may cover, in pixels.
const covered = 120

/** Focuses the check of a recap, and scrolls to it where it is not to be seen. */
export function goToCheck(recap: string): void {
  const heading = document.getElementById(checkHeading(recap))
  if (!heading) return
  const { bottom, top } = heading.getBoundingClientRect()
  heading.focus({ preventScroll: true })
  if (top < covered || bottom > window.innerHeight) heading.scrollIntoView({ block: 'start' })
}
