import jsonld from 'jsonld'
import { type PageGraph, printGraph } from '#core/seo/graph/graph.ts'

/** A thing of an expanded graph, its types and properties without schema.org's address before them. */
export type Thing = { id: string | null; types: string[]; has: Record<string, (Thing | string | number)[]> }

const vocabulary = 'https://schema.org/'

// What schema.org serves at its own address, as far as it says how names become addresses.
const context = {
  '@context': {
    '@vocab': vocabulary,
    ...Object.fromEntries(
      ['url', 'item', 'mainEntityOfPage'].map((name) => [name, { '@id': vocabulary + name, '@type': '@id' }]),
    ),
  },
}

async function documentLoader(url: string) {
  if (url !== 'https://schema.org') throw new Error(`Nothing may be loaded, and ${url} is asked for.`)
  return { contextUrl: undefined, document: context, documentUrl: url }
}

/** Reads a graph as a machine does, from the script's own text; every thing by its id, and in its order. */
export async function expand(graph: PageGraph): Promise<Thing[]> {
  const expanded = await jsonld.expand(JSON.parse(printGraph(graph)), { documentLoader })
  return (expanded as Node[]).map(toThing)
}

type Node = { '@id'?: string; '@type'?: string[]; '@value'?: string | number } & Record<string, unknown>

function toThing(node: Node): Thing {
  const properties = Object.entries(node).filter(([name]) => !name.startsWith('@'))
  return {
    id: node['@id'] ?? null,
    types: (node['@type'] ?? []).map(short),
    has: Object.fromEntries(
      properties.map(([name, values]) => [short(name), (values as Node[]).map(toValue)]),
    ),
  }
}

function toValue(node: Node): Thing | string | number {
  return node['@value'] ?? toThing(node)
}

function short(address: string): string {
  if (!address.startsWith(vocabulary)) throw new Error(`${address} is no word of schema.org`)
  return address.slice(vocabulary.length)
}
