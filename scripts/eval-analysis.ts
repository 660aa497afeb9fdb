import { parts, scorePart } from '#scripts/analysis/corpus.ts'
import { precisionOf, recallOf, scoredKinds } from '#scripts/analysis/score.ts'

// npm run eval:analysis: precision and recall of the analysis on both parts of the corpus, all texts of a part together.
const rows = parts.flatMap((part) => {
  const scored = scorePart(part)
  return scoredKinds.map((kind) => {
    const { right, found, hit, wanted } = scored[kind]
    const [precision, recall] = [precisionOf(scored[kind]), recallOf(scored[kind])].map((value) =>
      value.toFixed(3),
    )
    return `| ${part} | ${kind} | ${precision} | ${right} of ${found} | ${recall} | ${hit} of ${wanted} |`
  })
})
console.log(
  ['| part | kind | precision | right | recall | found |', '| - | - | - | - | - | - |', ...rows].join('\n'),
)
