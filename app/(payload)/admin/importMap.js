import { RecapNotices as RecapNotices_92ccae2eb7fc2faa1f81fb28c7fb29c3 } from '../../../cms/admin/recap-notices.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_bf49ae552b5de8a0f64651cb2c0ea2b4 } from '../../../cms/editor/paste-feature-client.ts'
import { UnsettledFeatureClient as UnsettledFeatureClient_49a3eb0dc0eeb4f2e774a99ad4b12ff1 } from '../../../cms/editor/unsettled-feature-client.ts'
import { SchedulePanel as SchedulePanel_831f45b4334cfbff965be5f2d0dfd3ad } from '../../../cms/admin/schedule-panel.tsx'
import { LiveCell as LiveCell_c3e5dc567791c8b9164c5b2968351614 } from '../../../cms/admin/live-cell.tsx'
import { NewerDraftCell as NewerDraftCell_7380ef27b2bae27dfa94683bb55c40e9 } from '../../../cms/admin/newer-draft-cell.tsx'
import { RecapControls as RecapControls_1e7a55682fc964b8995ce186f4315491 } from '../../../cms/admin/recap-controls.tsx'
import { PublishButton as PublishButton_400f5991d6ddb53c4eef5452dada85ee } from '../../../cms/admin/publish-button.tsx'
import { RecapStatus as RecapStatus_da398a2c1748ea73a8e3baa5d57c4e24 } from '../../../cms/admin/recap-status.tsx'
import { UnpublishButton as UnpublishButton_a9a61e510ed42b1a44de97f04daafd35 } from '../../../cms/admin/unpublish-button.tsx'
import { VersionHolder as VersionHolder_f0394dc1cb30daae3785bce85331a583 } from '../../../cms/admin/version-holder.tsx'
import { RecapList as RecapList_6361831e5a069f591c9753616352777b } from '../../../cms/admin/recap-list.tsx'
import { StartRecap as StartRecap_09c36050c64068a2c1a6b26306131539 } from '../../../cms/admin/start-recap.tsx'
import { ScheduledRecapCell as ScheduledRecapCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { ScheduleTimeCell as ScheduleTimeCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { ScheduleStateCell as ScheduleStateCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { PanelProvider as PanelProvider_2b131974cdf7e2c038c91b4f4ce505bf } from '../../../cms/admin/panel-provider.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/recap-notices.tsx#RecapNotices": RecapNotices_92ccae2eb7fc2faa1f81fb28c7fb29c3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/editor/paste-feature-client.ts#PasteFeatureClient": PasteFeatureClient_bf49ae552b5de8a0f64651cb2c0ea2b4,
  "/cms/editor/unsettled-feature-client.ts#UnsettledFeatureClient": UnsettledFeatureClient_49a3eb0dc0eeb4f2e774a99ad4b12ff1,
  "/cms/admin/schedule-panel.tsx#SchedulePanel": SchedulePanel_831f45b4334cfbff965be5f2d0dfd3ad,
  "/cms/admin/live-cell.tsx#LiveCell": LiveCell_c3e5dc567791c8b9164c5b2968351614,
  "/cms/admin/newer-draft-cell.tsx#NewerDraftCell": NewerDraftCell_7380ef27b2bae27dfa94683bb55c40e9,
  "/cms/admin/recap-controls.tsx#RecapControls": RecapControls_1e7a55682fc964b8995ce186f4315491,
  "/cms/admin/publish-button.tsx#PublishButton": PublishButton_400f5991d6ddb53c4eef5452dada85ee,
  "/cms/admin/recap-status.tsx#RecapStatus": RecapStatus_da398a2c1748ea73a8e3baa5d57c4e24,
  "/cms/admin/unpublish-button.tsx#UnpublishButton": UnpublishButton_a9a61e510ed42b1a44de97f04daafd35,
  "/cms/admin/version-holder.tsx#VersionHolder": VersionHolder_f0394dc1cb30daae3785bce85331a583,
  "/cms/admin/recap-list.tsx#RecapList": RecapList_6361831e5a069f591c9753616352777b,
  "/cms/admin/start-recap.tsx#StartRecap": StartRecap_09c36050c64068a2c1a6b26306131539,
  "/cms/admin/schedule-cells.tsx#ScheduledRecapCell": ScheduledRecapCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/schedule-cells.tsx#ScheduleTimeCell": ScheduleTimeCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/schedule-cells.tsx#ScheduleStateCell": ScheduleStateCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/panel-provider.tsx#PanelProvider": PanelProvider_2b131974cdf7e2c038c91b4f4ce505bf,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
