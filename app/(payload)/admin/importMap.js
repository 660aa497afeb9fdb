import { RecapNotices as RecapNotices_92ccae2eb7fc2faa1f81fb28c7fb29c3 } from '../../../cms/admin/recap-notices.tsx'
import { SubjectCell as SubjectCell_bc4e13d4eb0fec6a6a034a0d03531609 } from '../../../cms/admin/subject-cell.tsx'
import { SubjectFiller as SubjectFiller_1d85fca794fcbc8d65ad40ed44490707 } from '../../../cms/admin/subject-filler.tsx'
import { HeadlineCell as HeadlineCell_cd719046c1439019aeeec417e112ceda } from '../../../cms/admin/headline-cell.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MentionFeatureClient as MentionFeatureClient_d6415842f87d6501abab25a6c824e95d } from '../../../cms/editor/mention-feature-client.ts'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_bf49ae552b5de8a0f64651cb2c0ea2b4 } from '../../../cms/editor/paste-feature-client.ts'
import { BeatFeatureClient as BeatFeatureClient_b2a05c1791003e31a1b1297d601cf77d } from '../../../cms/editor/beat-feature-client.ts'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockKeeper as BlockKeeper_940056e32b9b876852af2362f7f2aa01 } from '../../../cms/editor/block-keeper.tsx'
import { HandOverFeatureClient as HandOverFeatureClient_a40a8aca948788ae5c8ee4a53e9e2821 } from '../../../cms/editor/hand-over-feature-client.ts'
import { BeatLabel as BeatLabel_dfc309008296d3709d35ef866b471e09 } from '../../../cms/editor/beat-label.tsx'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnsettledFeatureClient as UnsettledFeatureClient_49a3eb0dc0eeb4f2e774a99ad4b12ff1 } from '../../../cms/editor/unsettled-feature-client.ts'
import { BodyEditorFeatureClient as BodyEditorFeatureClient_c580dd643b7322b12e3e3d97fe8518f1 } from '../../../cms/editor/body-editor-feature-client.ts'
import { WritingLine as WritingLine_af82701a557dfbcff54567b036a791eb } from '../../../cms/admin/writing-line.tsx'
import { AnalysisPanel as AnalysisPanel_089cb82705187a222a5f9fb55fc68cbb } from '../../../cms/admin/analysis-panel.tsx'
import { CheckDrawer as CheckDrawer_2dbb686b90e2f4d602c08caadde22dc4 } from '../../../cms/admin/check-drawer.tsx'
import { ReviewPanel as ReviewPanel_064c743ae474c48ac980668a024c14df } from '../../../cms/admin/review-panel.tsx'
import { SchedulePanel as SchedulePanel_831f45b4334cfbff965be5f2d0dfd3ad } from '../../../cms/admin/schedule-panel.tsx'
import { PreviewLinks as PreviewLinks_fccf69219547b822d0aa03f6b9391c99 } from '../../../cms/admin/preview-links.tsx'
import { StateCell as StateCell_ac4cd1efae052cfc4a1a2460c583d0f0 } from '../../../cms/admin/state-cell.tsx'
import { LiveCell as LiveCell_c3e5dc567791c8b9164c5b2968351614 } from '../../../cms/admin/live-cell.tsx'
import { NewerDraftCell as NewerDraftCell_7380ef27b2bae27dfa94683bb55c40e9 } from '../../../cms/admin/newer-draft-cell.tsx'
import { RecapControls as RecapControls_1e7a55682fc964b8995ce186f4315491 } from '../../../cms/admin/recap-controls.tsx'
import { PublishButton as PublishButton_400f5991d6ddb53c4eef5452dada85ee } from '../../../cms/admin/publish-button.tsx'
import { RecapStatus as RecapStatus_da398a2c1748ea73a8e3baa5d57c4e24 } from '../../../cms/admin/recap-status.tsx'
import { UnpublishButton as UnpublishButton_a9a61e510ed42b1a44de97f04daafd35 } from '../../../cms/admin/unpublish-button.tsx'
import { RecapTitle as RecapTitle_adb17a8d2c90810750b9e8180665089a } from '../../../cms/admin/recap-title.tsx'
import { VersionView as VersionView_39af18d744e9b3ee6c2aaacb92d0850c } from '../../../cms/admin/version-view.tsx'
import { VersionHolder as VersionHolder_f0394dc1cb30daae3785bce85331a583 } from '../../../cms/admin/version-holder.tsx'
import { AuditTab as AuditTab_d8bbb37947cedefc6ab528a710553b71 } from '../../../cms/admin/audit-tab.tsx'
import { RecapList as RecapList_6361831e5a069f591c9753616352777b } from '../../../cms/admin/recap-list.tsx'
import { StartRecap as StartRecap_09c36050c64068a2c1a6b26306131539 } from '../../../cms/admin/start-recap.tsx'
import { AddSeason as AddSeason_645e4cb8f0a3c4f832720a4a6c83f864 } from '../../../cms/admin/add-season.tsx'
import { SlipField as SlipField_393428cfbbe339113eed44b51b8e9103 } from '../../../cms/admin/slip-field.tsx'
import { ScheduledRecapCell as ScheduledRecapCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { ScheduleTimeCell as ScheduleTimeCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { ScheduleStateCell as ScheduleStateCell_6eaa4940a6f1d24c455bd49ec3d95aef } from '../../../cms/admin/schedule-cells.tsx'
import { PlainList as PlainList_4cf6987c80a034a22e371ddd1120d6a5 } from '../../../cms/admin/plain-list.tsx'
import { InvitationNotice as InvitationNotice_b25923b1efbe2d1488de62f5576ca0af } from '../../../cms/admin/invitation-notice.tsx'
import { RoleField as RoleField_185f8e97730b2ba0571bba497823328a } from '../../../cms/admin/role-field.tsx'
import { InviteForm as InviteForm_a91d38a67c3d857edf4fa233a0dc39f4 } from '../../../cms/admin/invite-form.tsx'
import { AuditRecordCell as AuditRecordCell_2339824dc163139a849d6fac73aa7883 } from '../../../cms/admin/audit-cells.tsx'
import { AuditVersionsCell as AuditVersionsCell_2339824dc163139a849d6fac73aa7883 } from '../../../cms/admin/audit-cells.tsx'
import { HealthBanner as HealthBanner_4a6343daa61e6bd39973fd46fe5b53c1 } from '../../../cms/admin/health-banner.tsx'
import { HealthLine as HealthLine_a09674b9ef92459aa1d00d0d2cfed395 } from '../../../cms/admin/health-line.tsx'
import { DeleteRefusal as DeleteRefusal_dfc37f79051436654979d61b60f26b3c } from '../../../cms/admin/delete-refusal.tsx'
import { PanelProvider as PanelProvider_2b131974cdf7e2c038c91b4f4ce505bf } from '../../../cms/admin/panel-provider.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/recap-notices.tsx#RecapNotices": RecapNotices_92ccae2eb7fc2faa1f81fb28c7fb29c3,
  "/cms/admin/subject-cell.tsx#SubjectCell": SubjectCell_bc4e13d4eb0fec6a6a034a0d03531609,
  "/cms/admin/subject-filler.tsx#SubjectFiller": SubjectFiller_1d85fca794fcbc8d65ad40ed44490707,
  "/cms/admin/headline-cell.tsx#HeadlineCell": HeadlineCell_cd719046c1439019aeeec417e112ceda,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/editor/mention-feature-client.ts#MentionFeatureClient": MentionFeatureClient_d6415842f87d6501abab25a6c824e95d,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/editor/paste-feature-client.ts#PasteFeatureClient": PasteFeatureClient_bf49ae552b5de8a0f64651cb2c0ea2b4,
  "/cms/editor/beat-feature-client.ts#BeatFeatureClient": BeatFeatureClient_b2a05c1791003e31a1b1297d601cf77d,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/editor/block-keeper.tsx#BlockKeeper": BlockKeeper_940056e32b9b876852af2362f7f2aa01,
  "/cms/editor/hand-over-feature-client.ts#HandOverFeatureClient": HandOverFeatureClient_a40a8aca948788ae5c8ee4a53e9e2821,
  "/cms/editor/beat-label.tsx#BeatLabel": BeatLabel_dfc309008296d3709d35ef866b471e09,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/editor/unsettled-feature-client.ts#UnsettledFeatureClient": UnsettledFeatureClient_49a3eb0dc0eeb4f2e774a99ad4b12ff1,
  "/cms/editor/body-editor-feature-client.ts#BodyEditorFeatureClient": BodyEditorFeatureClient_c580dd643b7322b12e3e3d97fe8518f1,
  "/cms/admin/writing-line.tsx#WritingLine": WritingLine_af82701a557dfbcff54567b036a791eb,
  "/cms/admin/analysis-panel.tsx#AnalysisPanel": AnalysisPanel_089cb82705187a222a5f9fb55fc68cbb,
  "/cms/admin/check-drawer.tsx#CheckDrawer": CheckDrawer_2dbb686b90e2f4d602c08caadde22dc4,
  "/cms/admin/review-panel.tsx#ReviewPanel": ReviewPanel_064c743ae474c48ac980668a024c14df,
  "/cms/admin/schedule-panel.tsx#SchedulePanel": SchedulePanel_831f45b4334cfbff965be5f2d0dfd3ad,
  "/cms/admin/preview-links.tsx#PreviewLinks": PreviewLinks_fccf69219547b822d0aa03f6b9391c99,
  "/cms/admin/state-cell.tsx#StateCell": StateCell_ac4cd1efae052cfc4a1a2460c583d0f0,
  "/cms/admin/live-cell.tsx#LiveCell": LiveCell_c3e5dc567791c8b9164c5b2968351614,
  "/cms/admin/newer-draft-cell.tsx#NewerDraftCell": NewerDraftCell_7380ef27b2bae27dfa94683bb55c40e9,
  "/cms/admin/recap-controls.tsx#RecapControls": RecapControls_1e7a55682fc964b8995ce186f4315491,
  "/cms/admin/publish-button.tsx#PublishButton": PublishButton_400f5991d6ddb53c4eef5452dada85ee,
  "/cms/admin/recap-status.tsx#RecapStatus": RecapStatus_da398a2c1748ea73a8e3baa5d57c4e24,
  "/cms/admin/unpublish-button.tsx#UnpublishButton": UnpublishButton_a9a61e510ed42b1a44de97f04daafd35,
  "/cms/admin/recap-title.tsx#RecapTitle": RecapTitle_adb17a8d2c90810750b9e8180665089a,
  "/cms/admin/version-view.tsx#VersionView": VersionView_39af18d744e9b3ee6c2aaacb92d0850c,
  "/cms/admin/version-holder.tsx#VersionHolder": VersionHolder_f0394dc1cb30daae3785bce85331a583,
  "/cms/admin/audit-tab.tsx#AuditTab": AuditTab_d8bbb37947cedefc6ab528a710553b71,
  "/cms/admin/recap-list.tsx#RecapList": RecapList_6361831e5a069f591c9753616352777b,
  "/cms/admin/start-recap.tsx#StartRecap": StartRecap_09c36050c64068a2c1a6b26306131539,
  "/cms/admin/add-season.tsx#AddSeason": AddSeason_645e4cb8f0a3c4f832720a4a6c83f864,
  "/cms/admin/slip-field.tsx#SlipField": SlipField_393428cfbbe339113eed44b51b8e9103,
  "/cms/admin/schedule-cells.tsx#ScheduledRecapCell": ScheduledRecapCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/schedule-cells.tsx#ScheduleTimeCell": ScheduleTimeCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/schedule-cells.tsx#ScheduleStateCell": ScheduleStateCell_6eaa4940a6f1d24c455bd49ec3d95aef,
  "/cms/admin/plain-list.tsx#PlainList": PlainList_4cf6987c80a034a22e371ddd1120d6a5,
  "/cms/admin/invitation-notice.tsx#InvitationNotice": InvitationNotice_b25923b1efbe2d1488de62f5576ca0af,
  "/cms/admin/role-field.tsx#RoleField": RoleField_185f8e97730b2ba0571bba497823328a,
  "/cms/admin/invite-form.tsx#InviteForm": InviteForm_a91d38a67c3d857edf4fa233a0dc39f4,
  "/cms/admin/audit-cells.tsx#AuditRecordCell": AuditRecordCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/audit-cells.tsx#AuditVersionsCell": AuditVersionsCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/health-banner.tsx#HealthBanner": HealthBanner_4a6343daa61e6bd39973fd46fe5b53c1,
  "/cms/admin/health-line.tsx#HealthLine": HealthLine_a09674b9ef92459aa1d00d0d2cfed395,
  "/cms/admin/delete-refusal.tsx#DeleteRefusal": DeleteRefusal_dfc37f79051436654979d61b60f26b3c,
  "/cms/admin/panel-provider.tsx#PanelProvider": PanelProvider_2b131974cdf7e2c038c91b4f4ce505bf,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
