/**
 * A request of the panel that writes to one recap. `autosave`, `save` and `publish` carry the text in the form,
 * `control` is one of the buttons around it.
 */
export type RecapWrite = {
  id: string
  kind: 'autosave' | 'save' | 'publish' | 'control' | 'restore' | 'delete'
}

const controls = new Set(['schedule', 'take', 'give-back', 'review', 'undo'])

type Call = { url: URL; method: string; isForm: boolean; page: URL }

/** Which recap a request writes to, or null where it writes to none. */
export function readWrite({ url, method, isForm, page }: Call): RecapWrite | null {
  if (method === 'POST' && /\/api\/schedules\/[^/]+\/reseal$/.test(url.pathname)) return resealOn(page)
  const [, first, second] = /\/api\/recaps\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? []
  if (!first) return null
  if (method === 'POST' && first === 'versions') return restoreOn(page)
  if (method === 'POST' && second && controls.has(second)) return { id: first, kind: 'control' }
  if (second) return null
  if (method === 'DELETE') return { id: first, kind: 'delete' }
  if (method !== 'PATCH') return null
  if (!isForm) return { id: first, kind: 'control' }
  if (url.searchParams.get('autosave') === 'true') return { id: first, kind: 'autosave' }
  return { id: first, kind: url.searchParams.get('draft') === 'true' ? 'save' : 'publish' }
}

// The address of a version does not name its recap; the page that shows it does.
function restoreOn(page: URL): RecapWrite | null {
  const id = /\/collections\/recaps\/([^/]+)\/versions\//.exec(page.pathname)?.[1]
  return id ? { id, kind: 'restore' } : null
}

// Nor does the address of a schedule, which is sealed anew beside the form.
function resealOn(page: URL): RecapWrite | null {
  const id = /\/collections\/recaps\/([^/]+)$/.exec(page.pathname)?.[1]
  return id ? { id, kind: 'control' } : null
}
