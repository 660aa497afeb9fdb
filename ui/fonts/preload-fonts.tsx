import { preload } from 'react-dom'
import archivo from './archivo.woff2'
import newsreader from './newsreader.woff2'

/** The two faces that every page begins with, asked for before the style sheet names them. */
export function PreloadFonts() {
  for (const href of [newsreader, archivo]) {
    preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return null
}
