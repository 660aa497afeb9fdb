import { format, stripVTControlCharacters } from 'node:util'
import { log } from '#cms/http/log.ts'

const levels = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const

/** Makes lines of the log of whatever packages say on the console, Next above all. */
export function putConsoleInLines(): void {
  for (const [name, level] of Object.entries(levels)) {
    Object.assign(globalThis.console, {
      [name]: (...said: unknown[]) => {
        const err = said.find((one) => one instanceof Error)
        const words = said.filter((one) => one !== err)
        const text = stripVTControlCharacters(format(...words)).trim()
        if (err && text) log[level]({ err }, text)
        else if (err) log[level]({ err })
        else if (text) log[level](text)
      },
    })
  }
}
