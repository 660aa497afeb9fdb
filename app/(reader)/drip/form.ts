const mostBytes = 10_000

/** The fields of a form that begins or steers a personal feed; whatever is missing is empty, and all of one too long. */
export async function formOf(request: Request) {
  const form = new URLSearchParams(await bodyOf(request))
  const one = (name: string) => form.get(name) ?? ''
  return {
    show: one('show'),
    days: form.getAll('day'),
    time: one('time'),
    zone: one('zone'),
    how: one('how'),
  }
}

async function bodyOf({ body }: Request): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  if (!body) return ''
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength
    if (bytes > mostBytes) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** Leads to a page after a form; kept nowhere, and the page learns nothing of where it was reached from. */
export function seeOther(location: string): Response {
  const headers = { location, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
