import { area, bar, disc, ink, line, paper, picture, repeat, ring } from './shapes.ts'
import type { Draw } from './stage.ts'

/** A ferry in the middle of a river, seen from the bank, with one lamp on the far side. */
export const ferry: Draw = (colour) =>
  picture({
    ground: ink,
    pieces: [
      disc({ x: 1340, y: 210, radius: 46, fill: paper }),
      bar({ x: 1332, y: 250, width: 16, height: 170, fill: paper }),
      bar({ x: 0, y: 420, width: 1600, height: 480, fill: colour }),
      ...water({ from: 520, stroke: ink }),
      area({
        points: [
          { x: 480, y: 500 },
          { x: 1000, y: 500 },
          { x: 930, y: 600 },
          { x: 550, y: 600 },
        ],
      }),
      bar({ x: 620, y: 380, width: 220, height: 120, fill: paper }),
      repeat(4, (index) => bar({ x: 640 + index * 50, y: 410, width: 30, height: 40 })),
    ],
  })

/** One lit window in a row of dark ones, and rain. */
export const blackout: Draw = (colour) =>
  picture({
    ground: ink,
    pieces: [
      repeat(24, (index) => {
        const [x, y] = [120 + (index % 8) * 176, 130 + Math.floor(index / 8) * 230]
        const isLit = index === 13
        return isLit
          ? bar({ x, y, width: 124, height: 170, fill: colour }) +
              bar({ x: x + 56, y, width: 12, height: 170 })
          : ringed({ x, y })
      }),
      repeat(16, (index) => {
        const x = 40 + index * 104
        return line({
          from: { x, y: 0 },
          to: { x: x - 60, y: 900 },
          style: 'dotted',
          stroke: paper,
          width: 8,
        })
      }),
    ],
  })

function ringed({ x, y }: { x: number; y: number }): string {
  return `<rect x="${x}" y="${y}" width="124" height="170" fill="none" stroke="${paper}" stroke-width="4"/>`
}

/** Lamps along the edge of the water, each with its reflection. */
export const vigil: Draw = (colour) =>
  picture({
    ground: colour,
    pieces: [
      bar({ x: 0, y: 470, width: 1600, height: 430 }),
      repeat(12, (index) => {
        const x = 90 + index * 129
        const y = 390 - ((index * 5) % 4) * 36
        const radius = 26 + ((index * 7) % 3) * 8
        return (
          disc({ x, y, radius, fill: paper }) +
          bar({ x: x - 4, y, width: 8, height: 470 - y, fill: ink }) +
          line({
            from: { x, y: 500 },
            to: { x, y: 560 + ((index * 3) % 5) * 60 },
            style: 'dotted',
            stroke: paper,
            width: 18,
          })
        )
      }),
    ],
  })

/** Two reels of tape and the band between them. */
export const reels: Draw = (colour) =>
  picture({
    ground: paper,
    pieces: [
      reel({ x: 470, fill: colour }),
      reel({ x: 1130, fill: ink }),
      line({ from: { x: 470, y: 680 }, to: { x: 1130, y: 680 }, width: 16 }),
      bar({ x: 760, y: 650, width: 80, height: 110 }),
      line({ from: { x: 0, y: 820 }, to: { x: 1600, y: 820 }, style: 'double' }),
    ],
  })

function reel({ x, fill }: { x: number; fill: string }): string {
  const y = 400
  const holes = repeat(3, (index) => {
    const angle = (index * 2 * Math.PI) / 3 - Math.PI / 2
    const [dx, dy] = [Math.round(150 * Math.cos(angle)), Math.round(150 * Math.sin(angle))]
    return disc({ x: x + dx, y: y + dy, radius: 74, fill: paper })
  })
  return disc({ x, y, radius: 280, fill }) + holes + disc({ x, y, radius: 30, fill: paper })
}

/** Two banks and the one line between them, solid as far as the boat and open after it. */
export const crossing: Draw = (colour) =>
  picture({
    ground: colour,
    pieces: [
      area({
        points: [
          { x: 0, y: 0 },
          { x: 330, y: 0 },
          { x: 250, y: 900 },
          { x: 0, y: 900 },
        ],
      }),
      area({
        points: [
          { x: 1600, y: 0 },
          { x: 1290, y: 0 },
          { x: 1370, y: 900 },
          { x: 1600, y: 900 },
        ],
      }),
      line({ from: { x: 250, y: 450 }, to: { x: 800, y: 450 }, width: 24 }),
      line({ from: { x: 800, y: 450 }, to: { x: 1360, y: 450 }, style: 'double', width: 24 }),
      disc({ x: 800, y: 450, radius: 90, fill: paper }),
      ring({ x: 800, y: 450, radius: 90, width: 24 }),
      disc({ x: 1450, y: 450, radius: 40, fill: paper }),
      disc({ x: 150, y: 450, radius: 40, fill: paper }),
    ],
  })

function water({ from, stroke }: { from: number; stroke: string }): string[] {
  return Array.from({ length: 6 }, (_, index) => {
    const y = from + index * 64
    const shift = (index * 170) % 400
    return [0, 1, 2]
      .map((part) => {
        const x = shift - 200 + part * 640
        return line({
          from: { x, y },
          to: { x: x + 420, y },
          style: index % 2 ? 'dotted' : 'solid',
          stroke,
          width: 10,
        })
      })
      .join('')
  })
}
