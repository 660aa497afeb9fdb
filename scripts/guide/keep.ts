import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const mostBytes = 120_000

/** Writes a picture as a small WebP and answers its size in bytes; throws where it is too large for the repository. */
export async function keep({ png, file }: { png: Buffer; file: string }): Promise<number> {
  const webp = await sharp(png).webp({ quality: 80, effort: 6, smartSubsample: true }).toBuffer()
  if (webp.length > mostBytes)
    throw new Error(`${file} would have ${webp.length} bytes, more than ${mostBytes}.`)
  await writeFile(file, webp)
  return webp.length
}
