const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A page that leads on to another site at once. A redirect would not do: a browser that minds `form-action` follows
 * none from a form to a site that the policy does not name, and a provider may lead through any.
 */
export function wayOut({ name, location }: { name: string; location: string }): string {
  const [to, title] = [inHtml(location), inHtml(`On to ${name}`)]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${to}">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
<p><a href="${to}">Go on</a></p>
</body>
</html>
`
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
