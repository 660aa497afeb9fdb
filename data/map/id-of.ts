/** The id behind a relation, populated or not. */
export function idOf(relation: string | { id: string } | null | undefined): string | null {
  return typeof relation === 'string' ? relation : (relation?.id ?? null)
}
