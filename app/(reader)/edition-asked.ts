import { headers } from 'next/headers'
import { editionHeader } from '#core/edition.ts'

/** The edition for the reader who asks, as the front says; nobody else can: it takes the header off every request. */
export async function editionAsked(): Promise<string> {
  return (await headers()).get(editionHeader) ?? 'now'
}
