import type { UIField } from 'payload'

/** Above the fields of a recap: what its writer must know first. */
export const noticesField: UIField = {
  name: 'notices',
  type: 'ui',
  admin: { components: { Field: '/cms/admin/recap-notices.tsx#RecapNotices' }, disableListColumn: true },
}

/** Below the text of a recap: how long it is, and whether it is saved. */
export const writingField: UIField = {
  name: 'writing',
  type: 'ui',
  admin: { components: { Field: '/cms/admin/writing-line.tsx#WritingLine' }, disableListColumn: true },
}

/** Below the text of a recap: pasting a whole one, and what its text says of characters and songs. */
export const analysisField: UIField = {
  name: 'analysis',
  type: 'ui',
  admin: { components: { Field: '/cms/admin/analysis-panel.tsx#AnalysisPanel' }, disableListColumn: true },
}

/** Beside the fields of a recap: links that show its draft to somebody without an account. */
export const previewLinksField: UIField = {
  name: 'previewLinks',
  type: 'ui',
  admin: {
    components: { Field: '/cms/admin/preview-links.tsx#PreviewLinks' },
    disableListColumn: true,
    position: 'sidebar',
  },
}

/** Beside the fields of a recap: what the checks have found in it. */
export const checksField: UIField = {
  name: 'checks',
  type: 'ui',
  admin: {
    components: { Field: '/cms/admin/check-drawer.tsx#CheckDrawer' },
    disableListColumn: true,
    position: 'sidebar',
  },
}

/** Beside the fields of a recap: where its text stands in its review. */
export const reviewField: UIField = {
  name: 'reviewSteps',
  type: 'ui',
  admin: {
    components: { Field: '/cms/admin/review-panel.tsx#ReviewPanel' },
    disableListColumn: true,
    position: 'sidebar',
  },
}

/** Beside the fields of a recap: its schedule. */
export const scheduleField: UIField = {
  name: 'schedule',
  type: 'ui',
  admin: {
    components: { Field: '/cms/admin/schedule-panel.tsx#SchedulePanel' },
    disableListColumn: true,
    position: 'sidebar',
  },
}

/** In the list of recaps: where the newest text stands, does the public see it, and is there something newer? */
export const listFields: UIField[] = [
  {
    name: 'state',
    type: 'ui',
    label: 'State',
    admin: { components: { Cell: '/cms/admin/state-cell.tsx#StateCell' } },
  },
  {
    name: 'live',
    type: 'ui',
    label: 'Live?',
    admin: { components: { Cell: '/cms/admin/live-cell.tsx#LiveCell' } },
  },
  {
    name: 'newerDraft',
    type: 'ui',
    label: 'Newer draft?',
    admin: { components: { Cell: '/cms/admin/newer-draft-cell.tsx#NewerDraftCell' } },
  },
]
