/** Takes whole numbers between a number field's limits. */
export function whole(
  value: number | null | undefined,
  { required, min, max }: { required?: boolean; min?: number; max?: number },
): string | true {
  if (value === null || value === undefined) return required ? 'This field is required.' : true
  if (!Number.isInteger(value)) return 'A whole number, please.'
  if (value < (min ?? 0) || value > (max ?? 9999)) return `A number from ${min} to ${max}, please.`
  return true
}
