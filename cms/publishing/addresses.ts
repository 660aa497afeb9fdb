import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { content, type PublicCollection } from '#core/content.ts'
import { songOfWork } from '#core/work.ts'
import type { Address as AddressDoc } from '#types'
import type { Beginning } from './beginnings.ts'
import { findRedirect } from './find-redirect.ts'
import { refuseField } from './refuse.ts'

export type Place = {
  collection: PublicCollection
  id: string
  show: string
  path: string
  isPublic: boolean
  /** From where the record is known, null where it always is. */
  begins: Beginning | null
}

/** Where a record begins, as its address has it. */
export function beginningFields(begins: Beginning | null): Pick<AddressDoc, 'from' | 'fromShow'> {
  return { from: begins?.order ?? null, fromShow: begins?.show ?? null }
}

/** The address that a record has now, or null where it never had one. */
export async function currentAddress({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<AddressDoc | null> {
  const [address] = await findAddresses({
    req,
    where: { recordId: { equals: id }, current: { equals: true } },
  })
  return address ?? null
}

/** Refuses a path that belongs, or once belonged, to another record; the error names the holder. */
export async function refuseTakenPath({
  req,
  path,
  id,
  collection,
  field,
}: {
  req: PayloadRequest
  path: string
  id: string | null
  collection: string
  field: string
}): Promise<void> {
  const [holder] = await findAddresses({ req, where: { path: { equals: path } } })
  if (!holder) return await refuseRedirected({ req, path, collection, field })
  if (holder.recordId === id) return
  throw refuseField({
    collection,
    path: field,
    message: `The address ${path} belongs to ${await holderName({ req, holder })}.`,
  })
}

async function refuseRedirected({
  req,
  path,
  collection,
  field,
}: {
  req: PayloadRequest
  path: string
  collection: string
  field: string
}): Promise<void> {
  if (collection === 'redirects') return
  const to = await findRedirect({ req, from: path })
  if (to === null) return
  const message = `The address ${path} is redirected to ${to}. Delete that redirect first.`
  throw refuseField({ collection, path: field, message })
}

/** Gives a record its address and keeps the one it had as an old one. */
export async function giveAddress({ req, place }: { req: PayloadRequest; place: Place }): Promise<void> {
  const { collection, id, show, path, isPublic, begins } = place
  const changedAt = new Date().toISOString()
  const current = await currentAddress({ req, id })
  if (current?.path === path) {
    await updateAddress({
      req,
      id: current.id,
      data: { isPublic, ...beginningFields(begins), changedAt, showId: show },
    })
    return
  }
  await refuseTakenPath({ req, path, id, collection, field: content[collection].identity })
  if (current)
    await updateAddress({ req, id: current.id, data: { current: false, isPublic: false, changedAt } })
  const [former] = await findAddresses({ req, where: { path: { equals: path } } })
  const data = {
    recordCollection: collection,
    recordId: id,
    showId: show,
    current: true,
    isPublic,
    ...beginningFields(begins),
    changedAt,
  }
  if (former) await updateAddress({ req, id: former.id, data })
  else await createAddress({ req, data: { ...data, path } })
}

/** Makes a path lead to a record whose own address is another one. */
export async function keepOldAddress({ req, place }: { req: PayloadRequest; place: Place }): Promise<void> {
  const { collection, id, show, path } = place
  await refuseTakenPath({ req, path, id, collection, field: 'slug' })
  const [former] = await findAddresses({ req, where: { path: { equals: path } } })
  if (former) return
  const changedAt = new Date().toISOString()
  const data = { recordCollection: collection, recordId: id, showId: show, changedAt }
  await createAddress({ req, data: { ...data, path, current: false, isPublic: false } })
}

/** Where the record of an address begins. */
export function beginningIn({ from, fromShow }: Pick<AddressDoc, 'from' | 'fromShow'>): Beginning | null {
  return typeof from === 'number' && fromShow ? { show: fromShow, order: from } : null
}

/** Says whether a record can be seen, where it has an address at all. Always writes, as a guard against races. */
export async function setPublic({
  req,
  id,
  isPublic,
}: {
  req: PayloadRequest
  id: string
  isPublic: boolean
}): Promise<void> {
  const current = await currentAddress({ req, id })
  if (!current) return
  await updateAddress({ req, id: current.id, data: { isPublic, changedAt: new Date().toISOString() } })
}

/** Keeps what a record is called beside its address. */
export async function nameAddress({
  req,
  id,
  name,
}: {
  req: PayloadRequest
  id: string
  name: string
}): Promise<void> {
  const current = await currentAddress({ req, id })
  if (current && current.name !== name) await updateAddress({ req, id: current.id, data: { name } })
}

/** Frees the addresses of a record that is gone: nobody could say whose they are, and a new one may be called the same. */
export async function dropAddresses({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const where = { recordId: { equals: id } }
  await req.payload.delete({ collection: 'addresses', where, depth: 0, overrideAccess: true, req })
}

/** Moves every address below one path to another, and returns the records that moved, as `collection:id`. */
export async function moveAddresses({
  req,
  show,
  from,
  to,
}: {
  req: PayloadRequest
  show: string
  from: string
  to: string
}): Promise<string[]> {
  const all = await findAddresses({ req, where: { showId: { equals: show }, current: { equals: true } } })
  const below = all.filter(({ path }) => path === from || path.startsWith(`${from}/`))
  for (const address of below) {
    const { recordCollection, recordId, path, isPublic } = address
    await giveAddress({
      req,
      place: {
        collection: recordCollection as PublicCollection,
        id: recordId,
        show,
        path: to + path.slice(from.length),
        isPublic,
        begins: beginningIn(address),
      },
    })
  }
  await moveFurtherAddresses({ req, show, from, to })
  return below.map(({ recordCollection, recordId }) => `${recordCollection}:${recordId}`)
}

// The addresses that a recap of several episodes has below those that it does not live under.
async function moveFurtherAddresses({
  req,
  show,
  from,
  to,
}: {
  req: PayloadRequest
  show: string
  from: string
  to: string
}): Promise<void> {
  const old = await findAddresses({ req, where: { showId: { equals: show }, current: { equals: false } } })
  const recaps = old.filter(
    ({ path, recordCollection }) => recordCollection === 'recaps' && path.startsWith(`${from}/`),
  )
  for (const { recordId, path } of recaps) {
    const place = { collection: 'recaps', id: recordId, show, path: to + path.slice(from.length) } as const
    await keepOldAddress({ req, place: { ...place, isPublic: false, begins: null } })
  }
}

async function findAddresses({
  req,
  where,
}: {
  req: PayloadRequest
  where: Record<string, { equals: string | boolean }>
}): Promise<AddressDoc[]> {
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

async function createAddress({
  req,
  data,
}: {
  req: PayloadRequest
  data: Omit<AddressDoc, 'id' | 'createdAt' | 'updatedAt'>
}): Promise<void> {
  await req.payload.create({
    collection: 'addresses',
    data: { ...data, id: randomUUID() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function updateAddress({
  req,
  id,
  data,
}: {
  req: PayloadRequest
  id: string
  data: Partial<AddressDoc>
}): Promise<void> {
  // An address has no hook that would need more, and a publication writes several of them.
  await req.payload.db.updateOne({ collection: 'addresses', id, data, req })
}

async function holderName({ req, holder }: { req: PayloadRequest; holder: AddressDoc }): Promise<string> {
  const kind = holder.recordCollection as PublicCollection
  const collection = kind === 'works' ? 'songs' : kind
  const id = songOfWork(holder.recordId)
  const doc = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as unknown as Record<string, unknown> | null
  const name = doc?.title ?? doc?.name ?? doc?.safeHeadline ?? doc?.label ?? id
  return `“${String(name)}” (${collection})`
}
