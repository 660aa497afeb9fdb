import type { CollectionConfig } from 'payload'
import { refuseStrangers } from '#cms/access/refuse-strangers.ts'
import { dropAnalysis } from '#cms/analysis/drop-analysis.ts'
import { followBody } from '#cms/hooks/follow-body.ts'
import { nameMentions } from '#cms/mentions/name-mentions.ts'
import { pruneVersions } from './prune-versions.ts'
import { decideIntent } from './recap-intent.ts'
import { followDelete, followLive } from './recap-live.ts'
import { checkText, preparePublish } from './recap-prepare.ts'
import { guardDelete, stampRevision } from './recap-revision.ts'
import { stampShow } from './recap-subject.ts'
import { refuseInSettings } from './references.ts'

/** The road of a recap: what a write means, its revision, its check, and what follows from it. */
export const recapHooks: CollectionConfig['hooks'] = {
  beforeOperation: [refuseStrangers, decideIntent, guardDelete],
  beforeChange: [checkText, nameMentions, followBody, stampShow, stampRevision, preparePublish],
  afterChange: [followLive, pruneVersions],
  beforeDelete: [refuseInSettings],
  afterDelete: [followDelete, dropAnalysis],
}
