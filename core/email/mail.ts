/** A mail without sender and recipient, in both of its forms. */
export type Mail = { subject: string; text: string; html: string }

/**
 * A short mail around one link, as text and as HTML. Every paragraph is plain text; it is escaped here.
 */
export function linkMail({
  subject,
  before,
  link,
  label,
  after,
}: {
  subject: string
  before: readonly string[]
  link: string
  label: string
  after: readonly string[]
}): Mail {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${inHtml(line)}</p>`).join('\n')
  return {
    subject,
    text: `${[...before, link, ...after].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${inHtml(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 34em; margin: 0 auto; padding: 1em">
${paragraphs(before)}
<p><a href="${inHtml(link)}">${inHtml(label)}</a></p>
<p>If the link cannot be followed, copy this address: ${inHtml(link)}</p>
${paragraphs(after)}
</body>
</html>
`,
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
