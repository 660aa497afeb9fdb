import { type PageGraph, printGraph } from '#core/seo/graph/graph.ts'

/** What a page says of itself to machines; no text in it can end the element. */
export function JsonLd({ graph }: { graph: PageGraph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write entities, which nothing reads in a script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: printGraph(graph) }} />
}
