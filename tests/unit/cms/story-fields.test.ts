import './http/environment.ts'
import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { collections } from '#collections/all.ts'
import { plantedFields } from '#tests/e2e/support/planted.ts'

/** What tells nothing of a story, whatever stands in it. */
const beside = [
  ...[
    'shows',
    'authors',
    'pages',
    'users',
    'redirects',
    'schedules',
    'reviews',
    'preview-links',
    'audit-log',
  ],
  ...['outbox', 'pings', 'drips', 'links', 'leases', 'mails', 'receipts', 'analyses'],
  ...['readers', 'reader-accounts', 'reader-follows', 'reader-places', 'reader-readings', 'reader-sessions'],
  'reader-tokens',
]
/** Written with what they are made of, and read as far as that is. */
const derived = ['addresses', 'mentions', 'beats']
/** For machines and the staff. */
const names = ['id', 'slug', 'feedId', 'madeSlug', 'importedId', 'savedBy', 'musicBrainzId', 'airZone']

function wordFields(fields: readonly Field[], at: string): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => wordFields(tab.fields, at))
    const name = 'name' in field ? field.name : undefined
    const path = name === undefined ? at : `${at}.${name}`
    if ('fields' in field) return wordFields(field.fields, path)
    if (!['text', 'textarea', 'richText'].includes(field.type) || names.includes(name ?? '')) return []
    const { hidden = false, readOnly = false } = (field.admin ?? {}) as {
      hidden?: boolean
      readOnly?: boolean
    }
    return hidden || readOnly ? [] : [path]
  })
}

describe('the fields of the story', () => {
  it('are those in which the crawl of the boundary looks for a word of their episode', () => {
    const told = collections.filter(({ slug }) => ![...beside, ...derived].includes(slug))
    expect(told.flatMap(({ fields, slug }) => wordFields(fields, slug)).sort()).toEqual(plantedFields)
  })
})
