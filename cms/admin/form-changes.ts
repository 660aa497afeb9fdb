import type { FormField, FormState } from 'payload'

/**
 * What somebody has changed in a form. A save takes the form's text before the browser has shown the last of it, and
 * its answer comes when more was typed: what may not be in the text stays what it is, and marked as changed.
 */
export class FormChanges {
  /** When a change was last rendered, by the clock that `note` is given. */
  changedAt = Number.NEGATIVE_INFINITY
  /** What the last save took of the form, by the names of its fields; null before the first one. */
  sent: Record<string, unknown> | null = null
  #before = new Map<string, FormField>()
  #since = new Map<string, FormField>()
  #seen = new Map<string, { value: unknown; initialValue: unknown }>()

  /** The form got another text, which nobody has changed yet. */
  forget(): void {
    this.changedAt = Number.NEGATIVE_INFINITY
    this.#before.clear()
    this.#since.clear()
    this.#seen.clear()
  }

  /** A field has done its work, and what it was changed to is not to come back. */
  drop(path: string): void {
    this.#before.delete(path)
    this.#since.delete(path)
    this.#seen.delete(path)
  }

  /** Whether words that were changed are not those that the last save took: Payload takes its text before it sends it. */
  get isUnsent(): boolean {
    const { sent } = this
    if (!sent) return false
    return [...new Map([...this.#before, ...this.#since])].some(
      ([path, { value }]) =>
        path in sent && isWords(value) && JSON.stringify(value) !== JSON.stringify(sent[path]),
    )
  }

  /** A save begins. What was changed before it waits for the answer to this one, what comes now for that to the next. */
  saveBegins(): void {
    this.#before = this.#since
    this.#since = new Map()
  }

  /**
   * Takes a rendered form, and answers the fields that have lost their mark, to be merged into it where it has not
   * been changed again: a change of another field takes the mark, and the answer to a save may come with it.
   */
  note(fields: FormState, at: number): FormState {
    for (const [path, field] of Object.entries(fields)) {
      const seen = this.#seen.get(path)
      const value = field.rows ? field.rows.map(({ id }) => id).join() : field.value
      this.#seen.set(path, { value, initialValue: field.initialValue })
      if (!seen || seen.value === value || cameWithAnswer(field, seen)) continue
      this.#since.set(path, field)
      this.changedAt = at
    }
    const kept = [...this.#before, ...this.#since].flatMap(([path, { value }]) => {
      const field = fields[path]
      return field && !field.isModified ? [[path, marked(field, value)] as const] : []
    })
    return Object.fromEntries(kept)
  }
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'root' in value)
}

// An answer brings an initial value with its value. What was typed may have lost its mark before it was rendered, and
// adding and taking away rows sets none.
function cameWithAnswer(field: FormField, seen: { initialValue: unknown }): boolean {
  if (field.isModified || field.rows) return false
  return field.initialValue !== seen.initialValue || field.value === field.initialValue
}

// Rows have a merge of their own, by their ids.
function marked({ rows, initialValue: _, value: __, ...field }: FormField, value: unknown): FormField {
  return rows ? { ...field, isModified: true } : { ...field, value, isModified: true }
}
