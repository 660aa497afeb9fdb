import { defineCollection } from '#cms/define.ts'
import { scheduleEndpoints } from '#cms/publishing/schedule-endpoints.ts'

const cells = {
  recap: { Cell: '/cms/admin/schedule-cells.tsx#ScheduledRecapCell' },
  time: { Cell: '/cms/admin/schedule-cells.tsx#ScheduleTimeCell' },
  state: { Cell: '/cms/admin/schedule-cells.tsx#ScheduleStateCell' },
}

/** When which revision of which recap goes live. Written by the scheduling endpoints only. */
export const schedules = defineCollection({
  slug: 'schedules',
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'at', 'state', 'problem'],
    components: { views: { list: { Component: '/cms/admin/plain-list.tsx#PlainList' } } },
  },
  defaultSort: '-at',
  endpoints: scheduleEndpoints,
  indexes: [
    { fields: ['state', 'at'] },
    { fields: ['at', 'createdAt'] },
    { fields: ['recapId', 'state'] },
    { fields: ['episodeId', 'state'] },
  ],
  fields: [
    { name: 'headline', type: 'text', label: 'Recap', admin: { components: cells.recap } },
    { name: 'recapId', type: 'text', required: true },
    { name: 'rev', type: 'number', required: true, label: 'Revision' },
    {
      name: 'at',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' }, components: cells.time },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ['waiting', 'done', 'failed', 'cancelled'],
      admin: { components: cells.state },
    },
    { name: 'problem', type: 'text' },
    { name: 'zone', type: 'text' },
    { name: 'minutes', type: 'number', label: 'Minutes after the credits' },
    { name: 'episodeId', type: 'text' },
    { name: 'isEarly', type: 'checkbox', defaultValue: false, label: 'Before the episode airs' },
    { name: 'seal', type: 'text' },
    { name: 'scheduledBy', type: 'text' },
  ],
})
