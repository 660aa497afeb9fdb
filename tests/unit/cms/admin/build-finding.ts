import type { Finding } from '#core/checks/model.ts'

/** Something that a check has found, with whatever of it a test is about. */
export function buildFinding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'long-dek',
    level: 'warning',
    message: 'The dek is long.',
    place: { field: 'dek' },
    ...parts,
  }
}
