import { headers } from 'next/headers'

/** The secret by which the policy of this one answer knows our scripts, as `cache/security.ts` gave it. */
export async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
