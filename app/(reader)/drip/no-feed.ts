import { redirect } from 'next/navigation'

/** Leads on to the page that says that there is no such feed, as `noPreview` does and for its reason. */
export function noFeed(): never {
  redirect('/no-feed')
}
