import { getElsewhere } from '#data/elsewhere.ts'
import { missingMetadata } from '../metadata.ts'
import { Missing } from '../missing.tsx'
import { pageAt } from '../page-at.ts'

export const metadata = missingMetadata

type Props = { params: Promise<{ path: string[] }> }

/** Whatever no other page answers for: an editor may have sent it elsewhere. */
export default async function Page({ params }: Props) {
  const { path } = await params
  pageAt(await getElsewhere(`/${path.map(decodeURIComponent).join('/')}`))
  return <Missing />
}
