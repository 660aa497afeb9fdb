import type { Graph } from 'schema-dts'

/** What a page says of itself in the words of schema.org: things that name each other by their `@id`. */
export type PageGraph = Graph

/** Where the site is, without a closing slash: what makes paths absolute. */
export type AtAddress = { address: string }

type Nodes = PageGraph['@graph']

/** Puts things into one graph. */
export function toGraph(nodes: Nodes): PageGraph {
  return { '@context': 'https://schema.org', '@graph': nodes }
}

/** The name by which everything else calls the thing at a path; the same for as long as the path is. */
export function nodeId({ address, path, part }: AtAddress & { path: string; part: string }): string {
  return `${address}${path}#${part}`
}

const dangerous = /[<>&\u2028\u2029]/g

/** A graph as it may stand in a script element, which no text in it can end. */
export function printGraph(graph: PageGraph): string {
  return JSON.stringify(graph).replace(
    dangerous,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
