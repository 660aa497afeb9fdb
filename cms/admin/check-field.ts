type Wanted = { form: ParentNode; field: string; tab: number | null }

// Blocks in the text have fields too, with names of their own.
const outside = ':not(.rich-text-lexical *)'
const tries = 20

/** Opens the tab that a field is in, scrolls to it and focuses it; answers whether it is there. */
export async function focusField({ form, field, tab }: Wanted): Promise<boolean> {
  const find = () => form.querySelector<HTMLElement>(`#field-${field}${outside}`)
  if (tab !== null && !find()) openTab(form, tab)
  // A picture that is chosen is read first.
  for (let at = 0; at < tries && !focusableIn(find()); at += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  const found = find()
  if (!found) return false
  focusableIn(found)?.focus({ preventScroll: true })
  found.scrollIntoView({ block: 'center' })
  return true
}

// Payload renders the fields of the open tab only, and only those near what is to be seen.
function openTab(form: ParentNode, tab: number): void {
  const button = form.querySelectorAll<HTMLElement>(`.tabs-field__tab-button${outside}`)[tab]
  button?.scrollIntoView({ block: 'center' })
  button?.click()
}

function focusableIn(field: HTMLElement | null): HTMLElement | undefined {
  if (!field) return undefined
  if (field.matches('input, textarea, select')) return field
  const inputs = field.querySelectorAll<HTMLElement>('input, textarea, select')
  const others = field.querySelectorAll<HTMLElement>('button:enabled, a[href]')
  return [...inputs, ...others].find((one) => one.getClientRects().length > 0)
}
