import { redirect } from 'next/navigation'

/**
 * Leads on to the page that says that there is no preview, whatever the reason. Next's own `notFound` would send an
 * empty document that only a script fills, and what is made for one request has no other way to be a 404.
 */
export function noPreview(): never {
  redirect('/no-preview')
}
