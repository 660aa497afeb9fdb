/** As much of the configuration of a form as says where its fields are. */
export type FormPart = {
  name?: string
  type?: string
  fields?: readonly FormPart[]
  tabs?: readonly { name?: string; fields: readonly FormPart[] }[]
}

/** Which tab of a form holds a field, from 0; null where it stands beside the tabs, or nowhere. */
export function tabOf({ parts, field }: { parts: readonly FormPart[]; field: string }): number | null {
  const tabs = parts.flatMap((part) => part.tabs ?? [])
  const at = tabs.findIndex((tab) => !tab.name && holds(tab.fields, field))
  return at < 0 ? null : at
}

// What stands in a row or is folded has no name of its own in the path.
function holds(parts: readonly FormPart[], field: string): boolean {
  return parts.some((part) => part.name === field || (!part.name && holds(part.fields ?? [], field)))
}
