import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { safeHref } from '#core/rich-text/safe-href.ts'
import { MentionFeature } from './mention-feature.ts'
import { PasteFeature } from './paste-feature.ts'

/** What every text of ours has: paragraphs, lists, emphasis, links and mentions. */
export const lineFeatures = () => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({
    enabledCollections: ['characters', 'songs', 'shows', 'episodes'],
    // The record's own name when the mention was written: words that equal it follow a rename.
    fields: ({ defaultFields }) => [
      ...defaultFields.map(asWritten),
      { name: 'name', type: 'text', admin: { hidden: true } },
    ],
  }),
  FixedToolbarFeature(),
  MentionFeature(),
  PasteFeature(),
]

/** What divides a longer text. */
export const sectionFeatures = () => [
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
  BlockquoteFeature(),
  HorizontalRuleFeature(),
]

// Payload stores an address that it does not like percent-encoded as a whole: it leads nowhere then, and nobody is told.
function asWritten<Known extends object>(field: Known): Known {
  if (!('name' in field) || field.name !== 'url') return field
  return {
    ...field,
    hooks: {},
    validate: (value: unknown, { siblingData }: { siblingData: { linkType?: unknown } }) =>
      siblingData.linkType === 'internal' || safeHref(value) !== null || 'A web or e-mail address, please.',
  }
}
