import fc from 'fast-check'
import type { Field } from 'payload'
import { text } from '#tests/integration/support/records.ts'

/** The ids of what is stored, by collection. */
export type Pool = Record<string, string[]>

const words = fc.constantFrom(
  ...['Call Me', 'Karen Cartwright', 'bombshell', 'É', 'x', 'a-b-c', '2', 'S1 E1', 'nora@example.com'],
)

const strange = fc.constantFrom<unknown>(
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '🎤', '🏳️‍🌈-🎭', 'שלום', 'مرحبا', '‮abc', 'İ', 'ß'],
  ...[
    '__proto__',
    'constructor',
    '$where',
    '%',
    '_',
    '\\',
    "'; DROP TABLE shows; --",
    '../../etc/passwd',
    'null',
  ],
  ...[
    'x'.repeat(5000),
    '[object Object]',
    'javascript:alert(1)',
    '/',
    '//evil.example',
    'index',
    'through-s01e01',
  ],
  ...[
    '2012-02-30',
    '9999-99-99',
    '+275760-09-13T00:00:00.001Z',
    '-000001-01-01',
    '0000-00-00',
    '1e9',
    'America/Gotham',
  ],
  ...[
    -1,
    -0.5,
    0,
    1.5,
    1e21,
    1e308,
    -1e308,
    2 ** 53,
    Number.MIN_VALUE,
    10_000,
    99_999_999,
    true,
    false,
    null,
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { $ne: 1 },
    { $gt: '' },
    { id: 'x' },
    { id: { id: 1 } },
    { value: 'x', relationTo: 'x' },
  ],
  ...[
    JSON.parse('{"__proto__":{"role":"admin"}}'),
    { constructor: { prototype: { role: 'admin' } } },
    { toString: 1 },
  ],
  ...[Array.from({ length: 300 }, () => 'x'), nested(80), { root: { children: null } }, { root: nested(40) }],
)

export const anything = fc.oneof(
  { weight: 4, arbitrary: strange },
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
)

/** An id that exists in a collection, in another one, or nowhere. */
export function idIn({ pool, slug }: { pool: Pool; slug: string }): fc.Arbitrary<string> {
  const own = pool[slug] ?? []
  const others = Object.values(pool).flat()
  const junk = fc.constantFrom(
    'unknown',
    '11111111-1111-4111-8111-111111111111',
    '000000000000000000000000',
    '0',
  )
  return fc.oneof(
    { weight: 8, arbitrary: own.length > 0 ? fc.constantFrom(...own) : junk },
    { weight: 1, arbitrary: others.length > 0 ? fc.constantFrom(...others) : junk },
    { weight: 1, arbitrary: junk },
  )
}

/** A body for a collection or global: some of its fields, well or badly filled, and now and then what is no field. */
export function bodyOf({ fields, pool, wild = true }: { fields: Field[]; pool: Pool; wild?: boolean }) {
  const good = recordOf({ fields, pool, wild })
  if (!wild) return good
  const extra = fc.dictionary(
    fc.constantFrom(
      'unheard',
      '__proto__',
      'constructor',
      'id',
      'createdAt',
      '_status',
      'hash',
      'salt',
      'rev',
      'deletedAt',
    ),
    anything,
    { maxKeys: 2 },
  )
  return fc.oneof(
    { weight: 8, arbitrary: good },
    { weight: 2, arbitrary: fc.tuple(good, extra).map(([one, other]) => ({ ...one, ...other })) },
    { weight: 1, arbitrary: fc.object({ maxDepth: 2 }) },
  )
}

function recordOf({ fields, pool, wild }: { fields: Field[]; pool: Pool; wild: boolean }) {
  const named = fields.flatMap(namedWithin).filter(({ name }) => name !== 'id')
  const shape = Object.fromEntries(named.map((field) => [field.name, valueFor({ field, pool, wild })]))
  const required = named.flatMap((field) => ('required' in field && field.required ? [field.name] : []))
  return fc.record<Record<string, unknown>>(shape, { requiredKeys: required })
}

type Named = Extract<Field, { name: string }>

function namedWithin(field: Field): Named[] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? [{ type: 'group', name: tab.name, fields: tab.fields } as Named]
        : tab.fields.flatMap(namedWithin),
    )
  }
  if ('name' in field && field.name)
    return field.type === 'ui' || field.type === 'join' ? [] : [field as Named]
  return 'fields' in field ? field.fields.flatMap(namedWithin) : []
}

function valueFor({ field, pool, wild }: { field: Named; pool: Pool; wild: boolean }): fc.Arbitrary<unknown> {
  const one = wellFormed({ field, pool, wild })
  const good = 'hasMany' in field && field.hasMany ? fc.array(one, { minLength: 1, maxLength: 3 }) : one
  return wild ? fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: anything }) : good
}

function wellFormed({
  field,
  pool,
  wild,
}: {
  field: Named
  pool: Pool
  wild: boolean
}): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 2000, 2000) })
    case 'checkbox':
      return fc.boolean()
    case 'date':
      return fc
        .date({ min: new Date(0), max: new Date('2100'), noInvalidDate: true })
        .map((date) => date.toISOString())
    case 'email':
      return fc.uuid().map((id) => `${id}@example.com`)
    case 'select':
    case 'radio':
      return fc.constantFrom(
        ...field.options.map((option) => (typeof option === 'string' ? option : option.value)),
      )
    case 'relationship':
    case 'upload':
      return typeof field.relationTo === 'string'
        ? idIn({ pool, slug: field.relationTo })
        : fc
            .constantFrom(...field.relationTo)
            .chain((slug) => idIn({ pool, slug }).map((value) => ({ relationTo: slug, value })))
    case 'array':
      return fc.array(recordOf({ fields: field.fields, pool, wild }), { maxLength: 3 })
    case 'group':
      return recordOf({ fields: field.fields, pool, wild })
    case 'richText':
      return idIn({ pool, slug: 'characters' }).map((id) =>
        text(`[Karen](characters:${id}) sings.`, 'Words.'),
      )
    case 'json':
      return fc.object({ maxDepth: 1 })
    default:
      return wordsFor(field.name)
  }
}

// What a text may be is said by its validation, which cannot be asked for examples.
function wordsFor(name: string): fc.Arbitrary<string> {
  if (/zone/i.test(name)) return fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kathmandu')
  if (/colour/i.test(name)) return fc.constantFrom('#1f6feb', '#000000')
  if (/slug/i.test(name)) return fc.oneof(fc.uuid(), fc.constant(''))
  if (/password/i.test(name)) return fc.constant('a-long-enough-password')
  if (/MusicBrainz/i.test(name)) return fc.uuid()
  return fc.oneof(words, fc.uuid())
}

function nested(depth: number): unknown {
  return depth === 0 ? 'end' : { a: nested(depth - 1) }
}
