const shape = /^[A-Za-z0-9_-]{43}$/

/** Whether a text can be the token of a preview link: 32 random bytes in base64url. */
export function isPreviewToken(text: string): boolean {
  return shape.test(text)
}

/** Where a preview link leads. */
export function previewLinkPath(token: string): string {
  return `/preview/${token}`
}

/** Where the staff previews a recap. */
export function previewPath(id: string): string {
  return `/preview/recaps/${encodeURIComponent(id)}`
}
