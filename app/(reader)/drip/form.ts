const mostBytes = 10_000

/** The fields of a form that begins or steers a personal feed; whatever is missing is empty. */
export async function formOf(request: Request) {
  const body = await request.text()
  const form = new URLSearchParams(body.length > mostBytes ? '' : body)
  const one = (name: string) => form.get(name) ?? ''
  return {
    show: one('show'),
    days: form.getAll('day'),
    time: one('time'),
    zone: one('zone'),
    how: one('how'),
  }
}

/** Leads to a page after a form; kept nowhere, and the page learns nothing of where it was reached from. */
export function seeOther(location: string): Response {
  const headers = { location, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
