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
      ...defaultFields,
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
