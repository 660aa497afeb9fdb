import { z } from 'zod'

const building = process.env.NEXT_PHASE === 'phase-production-build'

const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'addresses such as 10.0.0.1 or networks such as 10.0.0.0/8, separated by commas',
})

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    SITE_URL: httpUrl.optional(),
    DATABASE_URL: z
      .string()
      .regex(
        /^mongodb(\+srv)?:\/\//,
        'an address that begins with mongodb:// (leave it out for the embedded SQLite)',
      )
      .optional(),
    VAR_DIR: z.string().min(1).default('var'),
    PAYLOAD_SECRET: z.string().min(32, 'at least 32 random characters').optional(),
    FEED_AUTHORITY: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a host name such as previously.example')
      .optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'an address such as smtp://user:password@mail.example:587' })
      .optional(),
    WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((value) => value.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(network)),
    FEED_LIMIT: z.coerce.number().int().min(0).default(20),
    MAIL_FROM: z.email('an e-mail address such as desk@previously.example').optional(),
    FAIL_AT: z.string().optional(),
    CLOCK_OFFSET: z.coerce.number().int().default(0),
  })
  .superRefine((value, context) => {
    if (value.PAYLOAD_SECRET || building) return
    context.addIssue({ code: 'custom', path: ['PAYLOAD_SECRET'], message: 'at least 32 random characters' })
  })
  .transform((value) => ({
    ...value,
    BUILDING: building,
    PAYLOAD_SECRET: value.PAYLOAD_SECRET ?? 'only-while-building-never-used-to-serve',
    SITE_URL: value.SITE_URL ?? `http://localhost:${value.PORT}`,
  }))
  .transform((value) => ({
    ...value,
    MAIL_FROM: value.MAIL_FROM ?? `previously@${new URL(value.SITE_URL).hostname}`,
  }))

/** The settings of this process, parsed once. A wrong one ends the process with one line that names it. */
export const env = read()

function read(): z.output<typeof schema> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: should be ${issue.message}`)
  process.stderr.write(`Wrong setting. ${lines.join('; ')}. See .env.example.\n`)
  process.exit(1)
}
