import { renderToStaticMarkup as render } from 'react-dom/server'
import { expect, it } from 'vitest'
import { buildRecap, site } from '#tests/unit/support/models.ts'
import { ErrorPage } from '#ui/pages/error-page.tsx'
import { PreviewPage } from '#ui/pages/preview-page.tsx'

it('the preview of a draft about nothing yet stands on a line that has not aired', () => {
  const { body, id } = buildRecap()
  const draft = { id, site, savedAt: null, headline: null, dek: null, body, recap: null }
  const html = render(<PreviewPage preview={{ ...draft, images: new Set() }} />)
  expect(html).toContain('data-from="dotted"')
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
})

it('the page of a fault is whole without knowing the publication, and leads on', () => {
  const html = render(<ErrorPage />)
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  expect(html).toMatch(/href=""[^>]*>Try again</)
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors).toEqual(['main', 'menu'])
  for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`)
})
