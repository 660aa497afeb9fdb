/** An element with nothing but text in it. */
export function element({ name, text }: { name: string; text: string }): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** An element without content; attributes without a value are left out. */
export function emptyElement({
  name,
  attributes,
}: {
  name: string
  attributes: Record<string, string | number | null | undefined>
}): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  return `<${name}${given.join('')}/>`
}

/** Words as they may stand in XML text and attributes. */
export function escapeXml(text: string): string {
  return legal(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Words as a CDATA section; one that would end it early is split. */
export function cdata(text: string): string {
  return `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

// What XML 1.0 forbids is no text: one such character makes a whole feed unreadable.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function legal(text: string): string {
  return text.replace(forbidden, '')
}
