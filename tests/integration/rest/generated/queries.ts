import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { anything, idIn, type Pool } from './values.ts'

type Input = { slug: string; fields: FlattenedField[]; pool: Pool }

const operators = [
  ...[
    'equals',
    'not_equals',
    'in',
    'not_in',
    'all',
    'exists',
    'greater_than',
    'greater_than_equal',
    'less_than',
  ],
  ...[
    'less_than_equal',
    'like',
    'not_like',
    'contains',
    'near',
    'within',
    'intersects',
    '$ne',
    'unheard',
    '__proto__',
  ],
]

/** A query string: filters, orders, choices of fields and numbers, most of them possible, some of them mad. */
export function queryOf(input: Input): fc.Arbitrary<string> {
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...paths(input.fields), 'id', 'createdAt') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'unheard',
        'version.title',
        'show.title',
        'a.b.c.d',
        '__proto__',
        'hash',
        'password',
        '_id',
        '',
      ),
    },
  )
  const number = fc.constantFrom('0', '1', '2', '10', '-1', '1.5', '99999999999999999999', 'x', '', 'NaN')
  return fc
    .record(
      {
        where: whereOf({ ...input, path }),
        sort: fc.oneof(
          path,
          path.map((name) => `-${name}`),
          fc.tuple(path, path).map(String),
          fc.constant('--'),
        ),
        select: fc.dictionary(path, fc.constantFrom('true', 'false', '1', 'x'), { maxKeys: 3 }),
        populate: fc.dictionary(fc.constantFrom('shows', 'episodes', 'x'), fc.constantFrom('true', 'x'), {
          maxKeys: 1,
        }),
        joins: fc.constantFrom('false', 'true', 'x'),
        depth: number,
        limit: number,
        page: number,
        draft: fc.constantFrom('true', 'false', 'x'),
        trash: fc.constantFrom('true', 'false', 'x'),
        pagination: fc.constantFrom('true', 'false', 'x'),
        autosave: fc.constantFrom('true', 'false'),
        locale: fc.constantFrom('en', '*', 'x'),
        overrideAccess: fc.constant('true'),
      },
      { requiredKeys: [] },
    )
    .map(
      (query) =>
        `?${Object.entries(query)
          .flatMap(([name, value]) => pairs({ name, value }))
          .join('&')}`,
    )
}

function whereOf(input: Input & { path: fc.Arbitrary<string> }): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    anything,
    idIn(input),
    fc.constantFrom('true', 'null', '2012-02-06', 'Call Me', 'a,b'),
  )
  const condition = fc
    .tuple(input.path, fc.constantFrom(...operators), value)
    .map(([name, operator, given]) => ({ [name]: { [operator]: given } }))
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: condition },
      { weight: 1, arbitrary: fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }) },
    ),
  }))
  const deep = condition.map((one) =>
    Array.from({ length: 40 }).reduce((inner) => ({ and: [inner] }), one as unknown),
  )
  return fc.oneof(
    { weight: 9, arbitrary: tree },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: anything },
  )
}

function paths(fields: readonly FlattenedField[], above = ''): string[] {
  return fields.flatMap((field) => {
    const within = 'flattenedFields' in field ? paths(field.flattenedFields, `${above}${field.name}.`) : []
    return [above + field.name, ...within]
  })
}

function pairs({ name, value }: { name: string; value: unknown }): string[] {
  if (Array.isArray(value)) {
    return value.slice(0, 30).flatMap((one, index) => pairs({ name: `${name}[${index}]`, value: one }))
  }
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => pairs({ name: `${name}[${key}]`, value: one }))
  }
  return [`${encoded(name)}=${encoded(String(value).slice(0, 500))}`]
}

function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed())
}
