import { orUnavailable, privateHeaders } from './answers.ts'
import { fieldsOf } from './form-fields.ts'
import { isSameOrigin } from './same-origin.ts'

/** Answers a form that a page of ours has sent, and refuses any other. */
export async function answerForm(
  request: Request,
  answer: (form: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) {
    const text = 'This was not sent from a page of this site.\n'
    return new Response(text, { status: 403, headers: privateHeaders({ 'content-type': 'text/plain' }) })
  }
  return await orUnavailable(async () => answer(await fieldsOf(request)))
}

/** Leads to a page after a form; kept nowhere, and the page learns nothing of where it was reached from. */
export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = privateHeaders({ location, 'referrer-policy': 'no-referrer' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
