import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type CardFacts, recapCardFacts, siteCardFacts } from '#core/card/card-facts.ts'
import { siteCard } from '#core/card/card-path.ts'
import { drawCard } from '#core/card/draw-card.ts'
import { env } from '#env'
import { loadTypeset } from './card/typeset.ts'
import { keepFile } from './keep-file.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import type { MediaFile } from './media.ts'
import { beginReading, type Reading } from './reading.ts'
import { findCardsByIds } from './recap-cards.ts'
import { readRelated } from './related.ts'
import { readSite } from './site.ts'

/** To be raised when cards are drawn otherwise, so that those made before are made anew. */
const drawing = 1

/** The picture that other sites show beside a link: a live recap's, or the publication's. Null where nothing is live. */
export async function getCard(id: string): Promise<MediaFile | null> {
  const facts = await readCardFacts(await beginReading(), id)
  return facts && (await toFile({ id, facts }))
}

/** What stands on a card now. */
export async function readCardFacts(reading: Reading, id: string): Promise<CardFacts | null> {
  if (id === siteCard) return siteCardFacts(await readSite(reading))
  const [doc] = await findCardsByIds(reading, [id])
  if (!doc) return null
  const [site, related] = await Promise.all([
    readSite(reading),
    readRelated(reading, { docs: [doc], targets: [] }),
  ])
  const recap = toRecapCard({ doc, related })
  return recap && recapCardFacts({ site, recap })
}

async function toFile({ id, facts }: { id: string; facts: CardFacts }): Promise<MediaFile> {
  const text = JSON.stringify([drawing, facts])
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 27)
  const file = path.resolve(env.VAR_DIR, 'renditions/cards', path.basename(id), `${name}.png`)
  const kept = await readFile(/* turbopackIgnore: true */ file).catch(() => null)
  const bytes = kept ?? (await drawOnce({ facts, file }))
  return { bytes: new Uint8Array(bytes), etag: `"${name}"`, type: 'image/png' }
}

type Work = { facts: CardFacts; file: string }

const pending = new Map<string, Promise<Buffer>>()

async function drawOnce(work: Work): Promise<Buffer> {
  const running = pending.get(work.file) ?? draw(work).finally(() => pending.delete(work.file))
  pending.set(work.file, running)
  return await running
}

async function draw({ facts, file }: Work): Promise<Buffer> {
  const svg = drawCard({ facts, typeset: await loadTypeset() })
  const bytes = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer()
  const folder = path.dirname(file)
  const former = await readdir(/* turbopackIgnore: true */ folder).catch(() => [])
  await keepFile({ file, bytes })
  // What it printed before is printed nowhere any more.
  for (const name of former) await rm(path.join(folder, name), { force: true })
  return bytes
}
