import type { Site } from '#core/model.ts'
import { NoDripPage } from '#ui/pages/no-drip-page.tsx'

/** What stands where there is no personal feed. */
export function MissingDrip({ site }: { site: Site }) {
  return <NoDripPage site={site} />
}
