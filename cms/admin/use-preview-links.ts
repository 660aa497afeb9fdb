import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { sendWrite } from './send-write.ts'

export type OpenLink = { id: string; expiresAt: string; madeBy: string | null }

/** The open preview links of a recap, and how to make and to end one. */
export function usePreviewLinks(recap: string) {
  const [links, setLinks] = useState<OpenLink[]>([])
  const [url, setUrl] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const read = useCallback(async () => {
    const response = await fetch(`/api/preview-links/of/${recap}`).catch(() => null)
    if (response?.ok) setLinks(((await response.json()) as { links: OpenLink[] }).links)
  }, [recap])

  useEffect(() => void read(), [read])

  const make = async (days: number) => {
    setBusy(true)
    const answer = await sendWrite({ url: `/api/preview-links/of/${recap}`, method: 'POST', body: { days } })
    if (answer?.url) setUrl(answer.url)
    await read()
    setBusy(false)
  }
  const revoke = async (id: string) => {
    setBusy(true)
    const answer = await sendWrite({ url: `/api/preview-links/${id}/revoke`, method: 'POST' })
    if (answer) {
      setUrl(null)
      toast.success('Revoked. Whoever has the link sees nothing any more.')
    }
    await read()
    setBusy(false)
  }
  return { busy, links, make, revoke, url }
}
