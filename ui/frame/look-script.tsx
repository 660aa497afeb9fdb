/** Sets a page as whoever reads it wants to read, before anything of it is drawn; `core/reader/settings.ts` has the words. */
const script =
  '(m=>{if(m){let d=document.documentElement.dataset;d.text=m[1];d.paper=m[2]}})(/(?:^|; )look=(\\w+)\\.(\\w+)/.exec(document.cookie))'

type Props = {
  /** By which the policy of a page that is made for one request knows its scripts. */
  nonce?: string
}

export function LookScript({ nonce }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own, and always the same
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />
}
