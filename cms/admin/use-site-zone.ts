import { useEffect, useState } from 'react'

let asked: Promise<string | null> | undefined

/** The zone in which the site prints dates, as soon as it is read. */
export function useSiteZone(): string | null {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => {
    let open = true
    asked ??= read()
    void asked.then((found) => {
      if (open) setZone(found)
    })
    return () => {
      open = false
    }
  }, [])
  return zone
}

async function read(): Promise<string | null> {
  const response = await fetch('/api/globals/site?depth=0&select[zone]=true').catch(() => null)
  const site = response?.ok ? ((await response.json()) as { zone?: string }) : null
  if (!site?.zone) asked = undefined
  return site?.zone ?? null
}
