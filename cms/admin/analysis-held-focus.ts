import { type FocusEvent, type RefObject, useEffect } from 'react'
import { focusFirst } from './analysis-focus.ts'

/** For how long after it was there the focus is brought back, in milliseconds. */
const grace = 15_000

// Where the focus was last, by recap: what holds it may be rendered anew after a text was rewritten.
const held = new Map<string, { place: string; at: number }>()

/** Brings the focus back where the list it was in is rendered anew, and nothing else has it. */
export function useHeldFocus(id: string, list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const last = held.get(id)
    if (!last || Date.now() - last.at > grace) return
    const timer = setTimeout(() => {
      if (list.current && document.activeElement === document.body)
        focusFirst({ list: list.current, places: [last.place] })
    }, 50)
    return () => clearTimeout(timer)
  }, [id, list])

  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest<HTMLElement>('[data-place]')
      held.set(id, { place: row?.dataset.place ?? '', at: Date.now() })
    },
    onBlur: ({ relatedTarget }: FocusEvent<HTMLElement>) => {
      // Somebody who goes elsewhere is not brought back.
      if (relatedTarget) held.delete(id)
    },
  }
}
