import { firstAfter } from '../analysis/spans.ts'
import type { Written } from '../rich-text/written.ts'
import { fieldNames } from './field-names.ts'
import type { CheckedField, CheckInput, Finding, Place } from './model.ts'
import { rules } from './rules.ts'

/** What all rules find: errors first, then in the order of the form and of the text. */
export function check(input: CheckInput): Finding[] {
  return rules
    .flatMap((rule) => rule(input))
    .map((finding) => ({ finding, key: keyOf(finding, input.body) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ finding }) => finding)
}

/** The findings that keep a recap from being published. */
export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === 'error')
}

const fields = Object.keys(fieldNames) as CheckedField[]

function keyOf({ level, place }: Finding, body: Written): number[] {
  const rank = level === 'error' ? 0 : 1
  return [rank, fields.indexOf(place.field), blockOf(place, body), place.span?.start ?? -1]
}

function blockOf({ span, block }: Place, { passages }: Written): number {
  return (span ? passages[firstAfter(passages, span.start + 1) - 1]?.block : block) ?? -1
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
