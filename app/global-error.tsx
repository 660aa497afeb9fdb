'use client'

import { ErrorPage } from '#ui/pages/error-page.tsx'
import '#ui/styles/tokens.css'
import '#ui/styles/fonts.css'
import '#ui/styles/fallback-fonts.css'
import '#ui/styles/reset.css'
import '#ui/styles/base.css'

/** What the framework's script shows where a page made for one request fails; the others have `(site)/interrupted`. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <ErrorPage />
      </body>
    </html>
  )
}
