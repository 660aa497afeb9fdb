import { area, bar, disc, ink, line, paper, picture, repeat, ring } from './shapes.ts'

export type Draw = (colour: string) => string

/** Two circles of light that meet over one microphone. */
export const duel: Draw = (colour) =>
  picture({
    ground: colour,
    pieces: [
      area({
        points: [
          { x: 260, y: 0 },
          { x: 420, y: 900 },
          { x: 980, y: 900 },
        ],
      }),
      area({
        points: [
          { x: 1340, y: 0 },
          { x: 620, y: 900 },
          { x: 1180, y: 900 },
        ],
        fill: paper,
      }),
      bar({ x: 794, y: 330, width: 12, height: 330 }),
      disc({ x: 800, y: 320, radius: 46 }),
    ],
  })

/** A row of chairs along a wall, one of them in the colour. */
export const chairs: Draw = (colour) =>
  picture({
    ground: paper,
    pieces: [
      bar({ x: 0, y: 720, width: 1600, height: 180, fill: ink }),
      repeat(7, (index) => chair({ x: 120 + index * 205, fill: index === 4 ? colour : ink })),
      line({ from: { x: 0, y: 200 }, to: { x: 1600, y: 200 }, style: 'double' }),
    ],
  })

function chair({ x, fill }: { x: number; fill: string }): string {
  return [
    bar({ x, y: 400, width: 16, height: 320, fill }),
    bar({ x, y: 560, width: 130, height: 24, fill }),
    bar({ x: x + 114, y: 560, width: 16, height: 160, fill }),
    bar({ x, y: 400, width: 16, height: 24, fill }),
  ].join('')
}

/** A baseball diamond seen from above, with one base far from the others. */
export const diamond: Draw = (colour) =>
  picture({
    ground: colour,
    pieces: [
      area({
        points: [
          { x: 800, y: 110 },
          { x: 1180, y: 460 },
          { x: 800, y: 810 },
          { x: 420, y: 460 },
        ],
        fill: ink,
      }),
      area({
        points: [
          { x: 800, y: 170 },
          { x: 1115, y: 460 },
          { x: 800, y: 750 },
          { x: 485, y: 460 },
        ],
        fill: colour,
      }),
      ...[
        { x: 800, y: 130 },
        { x: 1160, y: 460 },
        { x: 800, y: 790 },
      ].map((at) => disc({ ...at, radius: 40, fill: paper })),
      ring({ x: 180, y: 460, radius: 40, stroke: paper, width: 12 }),
      line({ from: { x: 240, y: 460 }, to: { x: 420, y: 460 }, style: 'dotted', stroke: paper }),
    ],
  })

/** A framed drawing on a wall and the empty place beside it. */
export const frames: Draw = (colour) =>
  picture({
    ground: paper,
    pieces: [
      bar({ x: 180, y: 160, width: 500, height: 580, fill: ink }),
      bar({ x: 210, y: 190, width: 440, height: 520, fill: colour }),
      ring({ x: 430, y: 400, radius: 110, stroke: ink, width: 16 }),
      line({ from: { x: 430, y: 510 }, to: { x: 330, y: 660 }, width: 16 }),
      line({ from: { x: 430, y: 510 }, to: { x: 560, y: 640 }, width: 16 }),
      ...['from', 'to'].map((end) =>
        line({
          from: { x: 920, y: end === 'from' ? 160 : 740 },
          to: { x: 1420, y: end === 'from' ? 160 : 740 },
          style: 'dotted',
        }),
      ),
      ...[920, 1420].map((x) => line({ from: { x, y: 160 }, to: { x, y: 740 }, style: 'dotted' })),
    ],
  })

/** A line of dancers as bars, the one in the colour held up by the others. */
export const chorus: Draw = (colour) =>
  picture({
    ground: ink,
    pieces: [
      repeat(11, (index) => {
        const isStar = index === 5
        const height = isStar ? 560 : 300 + 24 * (5 - Math.abs(5 - index))
        const x = 120 + index * 126
        const fill = isStar ? colour : paper
        return (
          bar({ x, y: 800 - height, width: 84, height, fill }) +
          disc({ x: x + 42, y: 750 - height, radius: 34, fill })
        )
      }),
      bar({ x: 60, y: 800, width: 1480, height: 20, fill: paper }),
    ],
  })
