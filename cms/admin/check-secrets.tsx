import { useFormFields } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import { AnalysisButton } from './analysis-button.tsx'
import styles from './check-drawer.module.css'
import { CheckSecretsAdd } from './check-secrets-add.tsx'
import { usePanel } from './panel-provider.tsx'
import { episodeOf, secretName, withoutSecret, withSecret } from './secrets.ts'
import { useMay } from './use-may.ts'
import { useNamesOf } from './use-names.ts'
import { useSecrets } from './use-secrets.ts'

type Props = { recap: string; onChanged: () => void }

/** Below the findings: what the episode of a recap keeps secret, where it is about one. */
export function CheckSecrets({ recap, onChanged }: Props) {
  const { readStatus } = usePanel()
  const episode = useFormFields(([{ kind, episode }]) =>
    episodeOf({ kind: kind?.value, episode: episode?.value }),
  )
  const onSaved = () => {
    onChanged()
    // What waits to be published was checked against them too.
    void readStatus(recap)
  }
  return episode ? <Secrets episode={episode} key={episode} onChanged={onSaved} /> : null
}

function Secrets({ episode, onChanged }: { episode: string; onChanged: () => void }) {
  const mayUpdate = useMay({ action: 'update', on: 'episodes' })
  const { change, isBusy, secrets } = useSecrets({ episode, onChanged })
  const characters = (secrets ?? []).flatMap(({ character }) => character ?? [])
  const nameOf = useNamesOf(characters.map((id) => ({ collection: 'characters', id })))
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useId()
  if (!secrets) return null

  // The button that was pressed is gone then.
  const remove = async (id: string) => {
    if (await change((now) => withoutSecret(now, id))) heading.current?.focus()
  }
  return (
    <section aria-labelledby={title} className={styles.secrets}>
      <h3 className={styles.heading} id={title} ref={heading} tabIndex={-1}>
        Tonight’s secrets
      </h3>
      {secrets.length === 0 ? <p className={styles.hint}>None yet.</p> : null}
      {secrets.length > 0 ? (
        <ul className={styles.list}>
          {secrets.map((secret) => {
            const { id } = secret
            const name = secretName(secret, (character) =>
              nameOf({ collection: 'characters', id: character }),
            )
            return (
              <li className={styles.secret} key={id}>
                <span className={styles.words}>{name}</span>
                {mayUpdate && id ? (
                  <AnalysisButton about={name} isIdle={isBusy} onClick={() => void remove(id)}>
                    Remove
                  </AnalysisButton>
                ) : null}
              </li>
            )
          })}
        </ul>
      ) : null}
      {mayUpdate ? (
        <CheckSecretsAdd add={(words) => change((now) => withSecret(now, words))} isBusy={isBusy} />
      ) : null}
      {mayUpdate ? (
        <a
          className={styles.link}
          href={`/admin/collections/episodes/${episode}`}
          target="_blank"
          rel="noopener"
        >
          Edit in the episode
        </a>
      ) : null}
    </section>
  )
}
