import type { KeyboardEvent } from 'react'

/** Enter in a field that stands in the form of a record, which it is not to send: runs something else. */
export function onEnter(run: () => unknown): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
}
