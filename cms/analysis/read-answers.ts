import { APIError } from 'payload'
import { type Extent, extents, type Setting, settings } from '#core/performance.ts'
import type { Accepted, Change } from './offer.ts'

const most = 2000
const longest = 200

/** What is accepted, as a request says it; a 400 that names the field where it is none. */
export function readAccepted({ accept }: Record<string, unknown>): Accepted[] {
  if (!Array.isArray(accept)) throw wrong('accept', 'a list')
  if (accept.length > most) throw wrong('accept', `no longer than ${most}`)
  return accept.map((one, at) => {
    const path = `accept[${at}]`
    const { key, change } = objectAt(one, path)
    if (typeof key !== 'string') throw wrong(`${path}.key`, 'a string')
    return change === undefined
      ? { key }
      : { key, change: readChange(objectAt(change, `${path}.change`), `${path}.change`) }
  })
}

/** What is refused, or whether all refusals are to be forgotten. */
export function readRefusal({ keys, forget }: Record<string, unknown>): { keys: string[]; forget: boolean } {
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string' && key.length < 2000))
    throw wrong('keys', 'a list of strings')
  if (keys.length > most) throw wrong('keys', `no longer than ${most}`)
  return { keys, forget: forget === true }
}

const texts = ['character', 'performer', 'name', 'record', 'song', 'words'] as const

function readChange(json: Record<string, unknown>, path: string): Change {
  const change: Change = {}
  for (const field of texts) {
    if (json[field] !== undefined) change[field] = textAt(json[field], `${path}.${field}`)
  }
  const { extent, original, originalArtist, setting, singers } = json
  if (originalArtist !== undefined)
    change.originalArtist =
      originalArtist === null || originalArtist === ''
        ? null
        : textAt(originalArtist, `${path}.originalArtist`)
  if (setting !== undefined) change.setting = oneOf<Setting>(setting, settings, `${path}.setting`)
  if (extent !== undefined) change.extent = oneOf<Extent>(extent, extents, `${path}.extent`)
  if (original !== undefined) change.original = original === true
  if (singers !== undefined) {
    if (!Array.isArray(singers) || singers.length > 40)
      throw wrong(`${path}.singers`, 'a list of at most 40 names')
    change.singers = singers.map((name, at) => textAt(name, `${path}.singers[${at}]`))
  }
  return change
}

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw wrong(path, 'an object')
}

function textAt(value: unknown, path: string): string {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text && text.length <= longest) return text
  throw wrong(path, `words, ${longest} characters at most`)
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[], path: string): Value {
  const found = values.find((one) => one === value)
  if (found) return found
  throw wrong(path, `one of ${values.join(', ')}`)
}

function wrong(path: string, what: string): APIError {
  return new APIError(`${path}: should be ${what}.`, 400)
}
