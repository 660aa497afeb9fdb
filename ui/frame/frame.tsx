import type { ReactNode } from 'react'
import type { Site } from '#core/model.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = { site: Pick<Site, 'name' | 'navigation' | 'tagline'>; children: ReactNode }

/** What stands around every page. */
export function Frame({ site, children }: Props) {
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
