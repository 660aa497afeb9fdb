import type { ReactNode } from 'react'
import { PreloadFonts } from '#ui/fonts/preload-fonts.tsx'
import { LookScript } from '#ui/frame/look-script.tsx'
import '#ui/styles/tokens.css'
import '#ui/styles/fonts.css'
import '#ui/styles/fallback-fonts.css'
import '#ui/styles/reset.css'
import '#ui/styles/base.css'

/** Reads no data, so that building needs no database. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <LookScript />
        <PreloadFonts />
        {children}
      </body>
    </html>
  )
}
