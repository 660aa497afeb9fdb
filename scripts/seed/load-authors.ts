import type { PayloadRequest } from 'payload'
import { portrait } from '#scripts/seed/draw/portrait.ts'
import { findOrCreate } from '#scripts/seed/find-or-create.ts'
import { type UploadedFiles, uploadDrawing } from '#scripts/seed/upload.ts'

const authors = [
  {
    name: 'Nora Vance',
    biography:
      'Nora Vance began this publication at a kitchen table, with a notebook and a borrowed remote control. She once ran the lights of a small theatre, and still watches from the side. She writes about openings, endings, and whoever is standing at the back.',
    alt: 'A drawn portrait of Nora Vance: long dark hair on a red ground.',
    drawing: { ground: '#b4123a', hair: 'long' },
  },
  {
    name: 'Felix Adeyemi',
    biography:
      'Felix Adeyemi taught music for nine years and counts bars when a scene runs long. He takes the hours that other people skip: specials, double evenings, the fourth one of fifteen. He believes that every show has one good kitchen.',
    alt: 'A drawn portrait of Felix Adeyemi: short dark hair and round glasses on a green ground.',
    drawing: { ground: '#4d7c6a', hair: 'short', glasses: true },
  },
] as const

/** Gives the two authors of the demo their biographies and portraits; a byline that a user has is taken as it is. */
export async function loadAuthors({
  req,
  files,
}: {
  req: PayloadRequest
  files: UploadedFiles
}): Promise<void> {
  for (const { name, biography, alt, drawing } of authors) {
    const id = await findOrCreate({ req, collection: 'authors', name })
    const file = name.toLowerCase().replace(' ', '-')
    const image = await uploadDrawing({ req, files, name: file, svg: portrait(drawing), alt })
    const data = { biography, portrait: image }
    await req.payload.update({ collection: 'authors', id, data, depth: 0, overrideAccess: true, req })
  }
}
