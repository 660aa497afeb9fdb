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
    AUTH_PROVIDERS: z
      .string()
      .default('')
      .transform((value) => value.split(/[\s,]+/).filter(Boolean))
      .pipe(
        z.array(
          z.string().regex(/^(?!email$)[a-z][a-z0-9-]*$/, {
            error: 'names such as google or my-id, in lower case, separated by commas',
          }),
        ),
      ),
    SIGN_IN_MAILS: z.coerce.number().int().min(1).default(2000),
    FEED_LIMIT: z.coerce.number().int().min(0).default(20),
    OPERATIONS_TOKEN: z.string().min(16, 'at least 16 random characters').optional(),
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

const httpAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' })

const provider = z
  .object({
    name: z.string().optional(),
    client_id: z.string({ error: 'the id that the provider gave to this site' }),
    client_secret: z.string({ error: 'the secret that the provider gave to this site' }),
    scope: z.string().optional(),
    issuer: httpAddress.transform((value) => value.replace(/\/+$/, '')).optional(),
    authorization: httpAddress.optional(),
    token: httpAddress.optional(),
    userinfo: httpAddress.optional(),
  })
  .superRefine(({ issuer, authorization, token, userinfo }, context) => {
    if (issuer || (authorization && token && userinfo)) return
    const message = 'the address of an OpenID Connect provider (or set AUTHORIZATION, TOKEN and USERINFO)'
    context.addIssue({ code: 'custom', path: ['issuer'], message })
  })

/** A provider with which readers may sign in: OpenID Connect where `issuer` is set, else plain OAuth 2. */
export type AuthProvider = z.output<typeof provider> & { id: string; name: string }

type Given = Record<string, string | undefined>
type Problem = { path: PropertyKey[]; message: string }

/** The settings `AUTH_<ID>_…` of each provider that `AUTH_PROVIDERS` names. */
function readProviders({ ids, given }: { ids: readonly string[]; given: Given }) {
  const providers: AuthProvider[] = []
  const problems: Problem[] = []
  for (const id of building ? [] : ids) {
    const prefix = `AUTH_${id.toUpperCase().replaceAll('-', '_')}_`
    const own = Object.entries(given).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length).toLowerCase(), value]] : [],
    )
    const result = provider.safeParse(Object.fromEntries(own))
    if (result.success) providers.push({ ...result.data, id, name: result.data.name ?? id })
    for (const { path, message } of result.error?.issues ?? [])
      problems.push({ path: [prefix + path.join('_').toUpperCase()], message })
  }
  return { providers, problems }
}

/** The settings of this process, parsed once. A wrong one ends the process with one line that names it. */
export const env = read()

function read() {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) return refuse(result.error.issues)
  const { providers, problems } = readProviders({ ids: result.data.AUTH_PROVIDERS, given })
  if (problems.length > 0) return refuse(problems)
  // next-auth reads the address of its own routes from here, and from nowhere else.
  process.env.NEXTAUTH_URL = `${result.data.SITE_URL}/api/auth`
  return { ...result.data, AUTH_PROVIDERS: providers }
}

function refuse(problems: readonly Problem[]): never {
  const lines = problems.map((issue) => `${issue.path.map(String).join('.')}: should be ${issue.message}`)
  process.stderr.write(`Wrong setting. ${lines.join('; ')}. See .env.example.\n`)
  process.exit(1)
}
