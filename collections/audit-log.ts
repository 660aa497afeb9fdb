import { appendOnly } from '#cms/audit/append-only.ts'
import { defineCollection } from '#cms/define.ts'
import { acts } from '#core/acts.ts'

const options = Object.entries(acts).map(([value, label]) => ({ value, label }))

const cells = {
  record: { Cell: '/cms/admin/audit-cells.tsx#AuditRecordCell' },
  versions: { Cell: '/cms/admin/audit-cells.tsx#AuditVersionsCell' },
}

/** Who did what to which record, and when. Each line is written with what it is about, and never changed. */
export const auditLog = defineCollection({
  slug: 'audit-log',
  labels: { singular: 'Act', plural: 'Audit log' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'who', 'action', 'title', 'versions', 'detail'],
    listSearchableFields: ['title', 'who'],
    description: 'What was done, newest first. Nobody can change it.',
    components: { views: { list: { Component: '/cms/admin/plain-list.tsx#PlainList' } } },
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  hooks: { beforeOperation: [appendOnly] },
  indexes: [{ fields: ['recordId', 'createdAt'] }, { fields: ['whoId', 'createdAt'] }],
  fields: [
    { name: 'who', type: 'text', required: true },
    { name: 'action', type: 'select', required: true, label: 'Did', options },
    { name: 'title', type: 'text', required: true, label: 'Record', admin: { components: cells.record } },
    { name: 'recordCollection', type: 'text', required: true, label: 'Kind of record' },
    { name: 'recordId', type: 'text', required: true, label: 'Id of the record' },
    { name: 'versions', type: 'ui', label: 'Versions', admin: { components: cells.versions } },
    { name: 'fromRev', type: 'number', label: 'From version' },
    { name: 'toRev', type: 'number', label: 'To version' },
    { name: 'detail', type: 'text', label: 'Details' },
    { name: 'whoId', type: 'text', label: 'Id of the account' },
    { name: 'system', type: 'checkbox', required: true, label: 'By the system' },
  ],
})
