/** Reads an address as a reader does, to the end. */
export async function read(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(url, { redirect: 'manual', headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
