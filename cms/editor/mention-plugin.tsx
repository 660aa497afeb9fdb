'use client'

import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import {
  LexicalTypeaheadMenuPlugin,
  type MenuTextMatch,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { $insertMention, makeMentioned } from './insert-mention.ts'
import { MentionMenu } from './mention-menu.tsx'
import type { MentionOption } from './mention-option.ts'
import { matchMention } from './mention-trigger.ts'
import { useSuggestions } from './use-suggestions.ts'

export function MentionPlugin() {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<string | null>(null)
  const options = useSuggestions(query)
  const findTrigger = useDismissible(editor)

  const select = useCallback(
    (
      option: MentionOption,
      typed: Parameters<typeof $insertMention>[0]['typed'] | null,
      close: () => void,
    ) => {
      const { choice } = option
      if (choice.kind === 'loading' || !typed) return
      close()
      if (choice.kind === 'record') {
        $insertMention({ record: choice.record, name: choice.record.name, typed })
        return
      }
      const key = $insertMention({ record: null, name: choice.name, typed })
      void makeMentioned({ editor, key, wish: choice })
    },
    [editor],
  )

  return (
    <LexicalTypeaheadMenuPlugin<MentionOption>
      commandPriority={COMMAND_PRIORITY_HIGH}
      menuRenderFn={(anchor, items) =>
        anchor.current && options.length > 0 ? createPortal(<MentionMenu {...items} />, anchor.current) : null
      }
      onQueryChange={setQuery}
      onSelectOption={select}
      options={options}
      triggerFn={findTrigger}
    />
  )
}

/** Finds an `@` that the writer has not dismissed with Escape. */
function useDismissible(editor: LexicalEditor): (text: string) => MenuTextMatch | null {
  const seen = useRef<string | null>(null)
  const dismissed = useRef<string | null>(null)

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          dismissed.current = seen.current
          return false
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor],
  )

  return useCallback(
    (text: string) => {
      const match = matchMention(text)
      const place = match && placeOf({ editor, match })
      if (!place) dismissed.current = null
      seen.current = place
      return place === dismissed.current ? null : match
    },
    [editor],
  )
}

function placeOf({ editor, match }: { editor: LexicalEditor; match: MenuTextMatch }): string | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? `${selection.anchor.key} ${match.leadOffset}` : null
  })
}
