import sharp from 'sharp'

/** An uploaded file as Payload takes it. */
export type DrawnFile = { name: string; data: Buffer; mimetype: 'image/webp'; size: number }

/** Makes a file of a drawing. Flat colour is small without loss. */
export async function render({ name, svg }: { name: string; svg: string }): Promise<DrawnFile> {
  const data = await sharp(Buffer.from(svg)).webp({ lossless: true }).toBuffer()
  return { name: `${name}.webp`, data, mimetype: 'image/webp', size: data.length }
}
