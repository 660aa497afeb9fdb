import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { pruneVersions } from './prune-versions.ts'
import { decideIntent } from './recap-intent.ts'
import { followDelete, followLive } from './recap-live.ts'
import { checkText, preparePublish, stampShow } from './recap-prepare.ts'
import { guardDelete, stampRevision } from './recap-revision.ts'

/** Strangers learn nothing from how a write fails: they are turned away before anything is read. */
const refuseStrangers: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (overrideAccess !== true && roleOf(req) === null) throw new Forbidden(req.t)
  return args
}

/** The road of a recap: what a write means, its revision, its check, and what follows from it. */
export const recapHooks: CollectionConfig['hooks'] = {
  beforeOperation: [refuseStrangers, decideIntent, guardDelete],
  beforeChange: [checkText, stampShow, stampRevision, preparePublish],
  afterChange: [followLive, pruneVersions],
  afterDelete: [followDelete],
}
