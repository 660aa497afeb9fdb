/** Words that only whoever has the key can read. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer }

const algorithm = 'AES-GCM'

/** A key of 32 bytes in Base64, which cannot be read out of the browser again. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return await crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt'])
}

/** Encrypts a value; `name` is where it is kept, and it can be opened only there. */
export async function seal({
  key,
  name,
  value,
}: {
  key: CryptoKey
  name: string
  value: unknown
}): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(value))
  const words = await crypto.subtle.encrypt(settings({ iv, name }), key, text)
  return { iv, words }
}

/** The value that was encrypted under a name, or null where it was by another key, under another name or is damaged. */
export async function unseal({
  key,
  name,
  sealed,
}: {
  key: CryptoKey
  name: string
  sealed: Sealed
}): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt(settings({ iv: sealed.iv, name }), key, sealed.words)
    return JSON.parse(new TextDecoder().decode(text))
  } catch {
    return null
  }
}

function settings({ iv, name }: { iv: Uint8Array<ArrayBuffer>; name: string }): AesGcmParams {
  return { name: algorithm, iv, additionalData: new TextEncoder().encode(name) }
}
