import { Section } from '../frame/section.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Label } from '../parts/label.tsx'
import styles from './sign-in.module.css'

type Provider = { id: string; name: string }

type Props = {
  reader: { email: string | null }
  providers: readonly Provider[]
  linked: readonly string[]
}

/** How a reader signs in, and with what they could; nothing where there is no other way than by mail. */
export function SignInWays({ reader: { email }, providers, linked }: Props) {
  const offered = [...providers, ...linked.filter(isUnknown(providers)).map((id) => ({ id, name: id }))]
  if (offered.length === 0) return null
  return (
    <Section id="ways" title="How you sign in">
      <ul className={styles.sessions}>
        {email && (
          <li>
            <div className={styles.session}>
              <strong>By mail</strong>
              <Label>
                <span className={styles.who}>{email}</span>
              </Label>
            </div>
          </li>
        )}
        {offered.map((provider) => (
          <li key={provider.id}>
            <Way provider={provider} isLinked={linked.includes(provider.id)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function isUnknown(providers: readonly Provider[]) {
  return (id: string) => providers.every((one) => one.id !== id)
}

function Way({ provider: { id, name }, isLinked }: { provider: Provider; isLinked: boolean }) {
  const of = <Hidden>{` ${name}`}</Hidden>
  return (
    <>
      <div className={styles.session}>
        <strong>{name}</strong>
        <Label>
          <span>{isLinked ? 'Linked' : 'Not linked'}</span>
        </Label>
      </div>
      {isLinked ? (
        <form method="post" action="/me/accounts/unlink" className={styles.form}>
          <input type="hidden" name="provider" value={id} />
          <FormButtons buttons={[{ how: 'unlink', words: <>Unlink{of}</> }]} />
        </form>
      ) : (
        <form method="post" action={`/sign-in/with/${id}`} className={styles.form}>
          <input type="hidden" name="to" value="/me/sessions" />
          <FormButtons buttons={[{ how: 'link', words: <>Link{of}</> }]} />
        </form>
      )}
    </>
  )
}
