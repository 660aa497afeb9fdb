import { describe, expect, it } from 'vitest'
import type { Secret } from '#core/checks/model.ts'
import { safeFaceSecret } from '#core/checks/safe-face-secret.ts'
import { buildInput, fieldsOf, messagesOf } from './support.ts'

const death: Secret = { label: 'Rachel dies', words: ['Rachel dies', 'death of Rachel'], character: null }
const rachel: Secret = { label: 'Rachel', words: ['Rachel Berry', 'Rachel'], character: 'rachel' }
const hope: Secret = { label: 'Hope', words: ['Hope'], character: 'hope' }
const plot: Secret = { label: 'the plot', words: ['plot'], character: null }

const inHeadline = (safeHeadline: string, ...secrets: Secret[]) =>
  safeFaceSecret(buildInput({ safeHeadline, secrets }))
const inSlug = (slug: string, ...secrets: Secret[]) => safeFaceSecret(buildInput({ slug, secrets }))

describe('a secret in the safe headline', () => {
  it.each([
    'Rachel dies',
    'RACHEL DIES, and nobody sings',
    'How Ráchel  dies',
    '“Rachel” dies',
    'The death of Rachel',
  ])('is found in: %s', (words) => {
    expect(messagesOf(inHeadline(words, death))).toEqual(['The safe headline gives away “Rachel dies”.'])
  })

  it.each([
    'Rachel’s big night',
    "rachel's big night",
    'A Rachel-centric hour',
    'The night ends.Rachel sings',
    'Ra\u00adchel sings',
  ])('is found by one word in: %s', (words) => {
    expect(inHeadline(words, rachel)).toHaveLength(1)
  })

  it.each(['Rachels and others', 'Rachelle dies', 'Grachel', ''])(
    'is not found within other words: %s',
    (words) => {
      expect(inHeadline(words, death, rachel)).toEqual([])
    },
  )

  it('is not found by its words apart', () => {
    expect(inHeadline('Rachel sings, and he dies', death)).toEqual([])
  })

  it('is written with either apostrophe', () => {
    const secret = { label: 'the ring', words: ["Finn's ring"], character: null }
    expect(inHeadline('Finn’s ring', secret)).toHaveLength(1)
  })

  it('is an error of the field, once for each secret', () => {
    const findings = inHeadline('Rachel dies: the death of Rachel', death, rachel)
    expect(findings).toEqual([
      {
        rule: 'safe-face-secret',
        level: 'error',
        message: 'The safe headline gives away “Rachel dies”.',
        place: { field: 'safeHeadline' },
      },
      expect.objectContaining({ message: 'The safe headline gives away “Rachel”.' }),
    ])
  })

  it('is none where it has no words', () => {
    const nothing = { label: 'x', words: ['', ' ', '—'], character: null }
    expect(
      safeFaceSecret(buildInput({ safeHeadline: '', safeDek: '', slug: '', secrets: [nothing] })),
    ).toEqual([])
  })
})

describe('a secret in the safe dek', () => {
  it('is found there', () => {
    expect(fieldsOf(safeFaceSecret(buildInput({ safeDek: 'Rachel dies.', secrets: [death] })))).toEqual([
      'safeDek',
    ])
  })
})

describe('a secret in the slug', () => {
  it.each([
    ['rachel-dies', death],
    ['why-rachel-dies-now', death],
    ['rachels-big-night', rachel],
    ['hope-sings', hope],
    ['the-plot', plot],
  ])('is found in: %s', (slug, secret) => {
    expect(fieldsOf(inSlug(slug, secret))).toEqual(['slug'])
  })

  it.each([
    ['rachel-and-he-dies', death],
    ['rachelle', rachel],
    ['hopes-are-high', hope],
    ['plots', plot],
  ])('is not found in: %s', (slug, secret) => {
    expect(inSlug(slug, secret)).toEqual([])
  })

  it('is written as slugs write it', () => {
    const secret = { label: 'the kiss', words: ['Zoë’s kiss & tell'], character: null }
    expect(inSlug('zoes-kiss-and-tell', secret)).toHaveLength(1)
  })
})

describe('a secret that is said in more than one form', () => {
  it.each(['Karen died tonight', 'The night Karen is dead', 'Karen’s death', 'karen, dying'])(
    'is found in: %s',
    (safeHeadline) => {
      const secrets = [{ label: 'dies', words: ['dies'], character: null }]
      expect(safeFaceSecret(buildInput({ safeHeadline, secrets }))).toHaveLength(1)
    },
  )

  it('comes to an answer however many of them there are', () => {
    const secrets = [
      { label: 'x', words: ['dies wins loses leaves marries kills '.repeat(5).trim()], character: null },
    ]
    expect(safeFaceSecret(buildInput({ safeHeadline: 'Plain', secrets }))).toEqual([])
  })
})
