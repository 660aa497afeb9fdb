import type { ReactNode } from 'react'
import type { Site } from '#core/model.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { SkipLink } from './skip-link.tsx'

/** What stands around every page. */
export function Frame({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead site={site} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </>
  )
}
