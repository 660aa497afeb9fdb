import { bar, canvas, disc, ink, line, paper, picture, repeat, ring } from './shapes.ts'

/** A season as a line: solid up to the marked episodes, double after them. Gives nothing away. */
export function seasonLine({
  colour,
  count,
  marked,
}: {
  colour: string
  count: number
  /** Numbers of episodes, from 1; none marks the whole season. */
  marked: readonly number[]
}): string {
  const [left, right, y] = [140, canvas.width - 140, 640]
  const x = (episode: number) =>
    count === 1 ? canvas.width / 2 : left + ((right - left) * (episode - 1)) / (count - 1)
  const last = x(marked.at(-1) ?? count)
  return picture({
    ground: colour,
    pieces: [
      line({ from: { x: 0, y }, to: { x: last, y }, width: 28 }),
      line({ from: { x: last, y }, to: { x: canvas.width, y }, style: 'double', width: 20 }),
      repeat(count, (index) => {
        const episode = index + 1
        const isMarked = marked.length === 0 || marked.includes(episode)
        if (!isMarked) return ring({ x: x(episode), y, radius: 18, stroke: ink, width: 10 })
        const height = marked.length === 0 ? 90 + ((index * 137) % 300) : 380
        return (
          bar({ x: x(episode) - 14, y: y - height, width: 28, height }) +
          disc({ x: x(episode), y: y - height, radius: 44, fill: paper }) +
          ring({ x: x(episode), y: y - height, radius: 44, width: 14 })
        )
      }),
    ],
  })
}

/** A season's grades as stems on its line, in the manner of the site's chart. */
export function seasonStems({ colour, heights }: { colour: string; heights: readonly number[] }): string {
  const [left, y] = [130, 740]
  const step = (canvas.width - 2 * left) / Math.max(1, heights.length - 1)
  return picture({
    ground: paper,
    pieces: [
      bar({ x: 0, y, width: canvas.width, height: 24 }),
      repeat(heights.length, (index) => {
        const height = 560 * (heights[index] ?? 0)
        const x = left + index * step
        return bar({ x: x - 22, y: y - height, width: 44, height, fill: index % 2 ? colour : ink })
      }),
      repeat(heights.length, (index) =>
        disc({ x: left + index * step, y: y + 84, radius: 12 + (index % 3) * 5, fill: colour }),
      ),
    ],
  })
}
