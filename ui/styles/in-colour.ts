import type { CSSProperties } from 'react'
import { toShowColours } from '#core/colour/show-colours.ts'

type InColour = { 'data-colour'?: true; style?: CSSProperties }

/** The attributes of an element in which a show's colours hold; none for a show that has no colour. */
export function inColour(stored: string | null): InColour {
  const colours = toShowColours(stored)
  if (!colours) return {}
  const { field, accent } = colours
  const style = {
    '--field': `light-dark(${field.light}, ${field.dark})`,
    '--accent': `light-dark(${accent.light}, ${accent.dark})`,
  }
  return { 'data-colour': true, style: style as CSSProperties }
}
