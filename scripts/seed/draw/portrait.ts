import { area, bar, disc, ink, paper, picture } from './shapes.ts'

/** A head and shoulders in three flat pieces, square. */
export function portrait({
  ground,
  hair,
  glasses = false,
}: {
  ground: string
  hair: 'short' | 'long' | 'crown'
  glasses?: boolean
}): string {
  const face = disc({ x: 450, y: 440, radius: 180, fill: paper })
  return picture({
    width: 900,
    height: 900,
    ground,
    pieces: [
      hair === 'long' ? bar({ x: 240, y: 330, width: 420, height: 380 }) : '',
      hair === 'crown' ? disc({ x: 450, y: 320, radius: 260 }) : '',
      area({
        points: [
          { x: 130, y: 900 },
          { x: 300, y: 640 },
          { x: 600, y: 640 },
          { x: 770, y: 900 },
        ],
      }),
      disc({ x: 450, y: 390, radius: 204 }),
      face,
      ...[370, 530].map((x) => disc({ x, y: 430, radius: glasses ? 54 : 20 })),
      ...(glasses ? [370, 530].map((x) => disc({ x, y: 430, radius: 38, fill: paper })) : []),
      ...(glasses ? [370, 530].map((x) => disc({ x, y: 430, radius: 16 })) : []),
      bar({ x: 395, y: 515, width: 110, height: 14, fill: ink }),
    ],
  })
}
