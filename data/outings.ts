import type { SungLine } from '#core/model.ts'

/** Every performance of a song in the order in which they were on the air, each with the number of its outing. */
export function numbered(lines: readonly SungLine[]): SungLine[] {
  const airedAt = ({ episode }: SungLine) => episode.airsAt ?? ''
  return [...lines]
    .sort((left, right) => (airedAt(left) < airedAt(right) ? -1 : airedAt(left) > airedAt(right) ? 1 : 0))
    .map((line, index) => ({ ...line, outing: index + 1 }))
}
