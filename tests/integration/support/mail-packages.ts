import { createRequire } from 'node:module'

// Their forms for `import` ask for folders of nodemailer, which `import` does not know.
const require = createRequire(import.meta.url)

export const { simpleParser } = require('mailparser') as typeof import('mailparser')
export const { SMTPServer } = require('smtp-server') as typeof import('smtp-server')
