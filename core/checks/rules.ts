import { brokenLink } from './broken-link.ts'
import { cueWithoutSinger } from './cue-without-singer.ts'
import { doubledWord } from './doubled-word.ts'
import { doubt } from './doubt.ts'
import { longDek } from './long-dek.ts'
import { missingAlt } from './missing-alt.ts'
import type { Rule } from './model.ts'
import { noGrade } from './no-grade.ts'
import { notAired } from './not-aired.ts'
import { placeholder } from './placeholder.ts'
import { question } from './question.ts'
import { repeatedText } from './repeated-text.ts'
import { safeFaceEmpty } from './safe-face-empty.ts'
import { safeFaceSecret } from './safe-face-secret.ts'
import { secretInPicture } from './secret-in-picture.ts'
import { silentLink } from './silent-link.ts'
import { skippedHeading } from './skipped-heading.ts'
import { stranger } from './stranger.ts'
import { unbalancedQuotes } from './unbalanced-quotes.ts'
import { unlinkedCast } from './unlinked-cast.ts'
import { unusedBeat } from './unused-beat.ts'
import { vagueBeat } from './vague-beat.ts'

/** Every rule: a new one is a file of its own and a line here. */
export const rules: readonly Rule[] = [
  safeFaceEmpty,
  safeFaceSecret,
  secretInPicture,
  missingAlt,
  placeholder,
  brokenLink,
  noGrade,
  cueWithoutSinger,
  vagueBeat,
  notAired,
  stranger,
  doubt,
  question,
  unlinkedCast,
  unusedBeat,
  silentLink,
  longDek,
  skippedHeading,
  repeatedText,
  doubledWord,
  unbalancedQuotes,
]
