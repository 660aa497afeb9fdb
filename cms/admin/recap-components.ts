import type { CollectionConfig } from 'payload'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** Our parts of the panel's pages of a recap, in place of Payload's where those send no base revision. */
export const recapComponents: Components = {
  edit: {
    beforeDocumentControls: ['/cms/admin/recap-controls.tsx#RecapControls'],
    PublishButton: '/cms/admin/publish-button.tsx#PublishButton',
    Status: '/cms/admin/recap-status.tsx#RecapStatus',
    UnpublishButton: '/cms/admin/unpublish-button.tsx#UnpublishButton',
  },
  views: {
    list: { Component: '/cms/admin/recap-list.tsx#RecapList' },
    start: { path: '/create', exact: true, Component: '/cms/admin/start-recap.tsx#StartRecap' },
    edit: {
      name: { tab: { Component: '/cms/admin/recap-title.tsx#RecapTitle' } },
      version: {
        Component: '/cms/admin/version-view.tsx#VersionView',
        actions: ['/cms/admin/version-holder.tsx#VersionHolder'],
      },
    },
  },
}
