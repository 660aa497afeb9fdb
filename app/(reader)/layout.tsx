import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PreloadFonts } from '#ui/fonts/preload-fonts.tsx'
import { settingsIn } from './settings-in.ts'
import '#ui/styles/tokens.css'
import '#ui/styles/fonts.css'
import '#ui/styles/fallback-fonts.css'
import '#ui/styles/reset.css'
import '#ui/styles/base.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

/** Around what is made for one reader and never kept. */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const { text, paper } = settingsIn(await headers())
  return (
    <html lang="en" data-text={text} data-paper={paper}>
      <body>
        <PreloadFonts />
        {children}
      </body>
    </html>
  )
}
