/** A colour in OKLCH: lightness from 0 to 1, chroma, and hue in radians. */
export type Oklch = { lightness: number; chroma: number; hue: number }

/** Red, green and blue as light adds up, each from 0 to 1 inside sRGB. */
type Linear = readonly [red: number, green: number, blue: number]

/** The colour that `#rrggbb` names. The numbers are Björn Ottosson's, as CSS Color 4 has them. */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = linearOf(hex)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

/** `#rrggbb` of a colour, with as much of its chroma as sRGB has room for. */
export function toHex(colour: Oklch): string {
  const linear = toLinear(inside(colour))
  return `#${linear.map((part) => encode(part).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, each `#rrggbb`, as WCAG 2 counts it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (lighter + 0.05) / (darker + 0.05)
}

function inside(colour: Oklch): Oklch {
  let chroma = colour.chroma
  while (chroma > 0 && !fits({ ...colour, chroma })) chroma = Math.max(0, chroma - 0.002)
  return { ...colour, chroma }
}

function fits(colour: Oklch): boolean {
  return toLinear(colour).every((part) => part >= 0 && part <= 1)
}

function toLinear({ lightness, chroma, hue }: Oklch): Linear {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linearOf(hex: string): Linear {
  const number = Number.parseInt(hex.slice(1), 16)
  return [decode(number >> 16), decode((number >> 8) & 255), decode(number & 255)]
}

function decode(byte: number): number {
  const part = byte / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function encode(part: number): number {
  const held = Math.min(1, Math.max(0, part))
  return Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055))
}
