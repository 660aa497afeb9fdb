import { idOf, type LexicalNode } from './lexical.ts'

// What the editor and the server write anew though nobody has changed anything.
const unsaid = new Set(['id', 'version', 'direction', 'detail', 'mode', 'style', 'textFormat', 'textStyle'])

const relations = new Set(['value', 'performance', 'episode', 'characters'])

/** What a block says and how it is set, as a string: equal where nobody would see a difference. */
export function blockShape(node: LexicalNode): string {
  return JSON.stringify(plain(node))
}

function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, key))
  if (typeof value !== 'object' || value === null) return value
  // A relation that was read with its record is the same one.
  if (relations.has(key)) return idOf(value) ?? value
  const entries = Object.entries(value)
    .filter(([name, entry]) => !unsaid.has(name) && !isNothing(entry) && !isRemembered(name, value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([name, entry]) => [name, plain(entry, name)])
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0 || value === false
}

// The server notes on a mention what its record is called.
function isRemembered(name: string, fields: object): boolean {
  return name === 'name' && 'linkType' in fields
}
