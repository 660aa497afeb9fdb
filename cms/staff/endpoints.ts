import type { Endpoint } from 'payload'
import { forgotPassword } from './forgot-password.ts'
import { invite } from './invite.ts'
import { journalKey } from './journal-key.ts'
import { login } from './login.ts'
import { unlock } from './unlock.ts'

/** Ours go before Payload's of the same path. */
export const staffEndpoints: Endpoint[] = [login, unlock, forgotPassword, invite, journalKey]
