import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Nothing to be seen: only this is rendered at each change of the form, and not what shows the findings. */
export function CheckWatch({ onChange }: { onChange: () => void }): null {
  const [fields] = useAllFormFields()

  // biome-ignore lint/correctness/useExhaustiveDependencies: it tells of every change of the fields
  useEffect(onChange, [fields, onChange])
  return null
}
