import { missingMetadata } from '../metadata.ts'
import { Missing } from '../missing.tsx'

export const metadata = missingMetadata

/** Whatever no other page answers for. */
export default function Page() {
  return <Missing />
}
