/** How a body can be packed, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

/** The encoding in which a client wants an answer most, by its `Accept-Encoding` header (RFC 9110, 12.5.3). */
export function encodingFor(header: string | null): Encoding {
  const weights = new Map((header ?? '').split(',').map(toWeight))
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ??
    (encoding === 'gzip' ? weights.get('x-gzip') : undefined) ??
    // Who says nothing of it takes it as it is, if nothing better is there.
    (encoding === 'identity' ? 0.0001 : (weights.get('*') ?? 0))
  return encodings.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best), 'br' as Encoding)
}

function toWeight(part: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return [coding, quality ? Number(quality.slice(2)) || 0 : 1]
}
