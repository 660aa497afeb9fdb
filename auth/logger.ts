import type { LoggerInstance } from 'next-auth'
import { getPayload } from 'payload'
import config from '#config'

/**
 * What next-auth has to say, without anything of a person: of an error its name and what OAuth calls it. The rest may
 * hold addresses, names and tokens.
 */
export const logger: LoggerInstance = {
  error: (code, metadata) => say(levelOf(code), `${code} ${wordOf(metadata)}`),
  warn: (code) => say('warn', code),
  debug: () => undefined,
}

// Anybody can come to the address to which providers lead back, with anything.
function levelOf(code: string): 'error' | 'warn' {
  return code.startsWith('OAUTH_CALLBACK') ? 'warn' : 'error'
}

function say(level: 'error' | 'warn', words: string): void {
  getPayload({ config }).then(
    (payload) => payload.logger[level](`next-auth: ${words.trim()}`),
    () => undefined,
  )
}

function wordOf(metadata: unknown): string {
  const { error = metadata } = (metadata ?? {}) as { error?: unknown }
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown }
  return [name, code].filter((word) => typeof word === 'string' && /^[\w-]{1,60}$/.test(word)).join(' ')
}
