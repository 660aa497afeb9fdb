'use client'

import { createContext, type ReactNode, use, useLayoutEffect, useState } from 'react'
import { Jump } from './jump.tsx'
import { createPanel, type Panel } from './panel.ts'
import { useForgetJournal } from './use-forget-journal.ts'

const PanelContext = createContext<Panel | null>(null)

/** Puts the revision that it is based on into every write of the panel to a recap. */
export function PanelProvider({ children }: { children?: ReactNode }) {
  const [send] = useState<typeof fetch>(() => globalThis.fetch.bind(globalThis))
  const [panel] = useState(() => createPanel({ send, page: () => new URL(window.location.href) }))

  useForgetJournal()

  useLayoutEffect(() => {
    const before = window.fetch
    window.fetch = panel.fetch
    return () => {
      if (window.fetch === panel.fetch) window.fetch = before
    }
  }, [panel])

  return (
    <PanelContext value={panel}>
      {children}
      <Jump />
    </PanelContext>
  )
}

export function usePanel(): Panel {
  const panel = use(PanelContext)
  if (!panel) throw new Error('PanelProvider is missing from admin.components.providers')
  return panel
}
