'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Beside the form in the panel: shows the draft anew whenever it was saved, where the reader has scrolled to. */
export function FollowDraft() {
  const router = useRouter()

  useEffect(() => {
    const panel: Window | null = window.opener ?? (window.parent === window ? null : window.parent)
    if (!panel) return
    const follow = ({ data, origin }: MessageEvent) => {
      if (origin === window.location.origin && data?.type === 'payload-document-event') router.refresh()
    }
    window.addEventListener('message', follow)
    document.addEventListener('click', openElsewhere)
    panel.postMessage({ type: 'payload-live-preview', ready: true }, window.location.origin)
    return () => {
      window.removeEventListener('message', follow)
      document.removeEventListener('click', openElsewhere)
    }
  }, [router])

  return null
}

// The frame is for the draft: a link followed in it would leave the writer without a preview.
function openElsewhere({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank'
}
