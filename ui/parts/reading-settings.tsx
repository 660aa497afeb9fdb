import { papers, type Settings, textSizes } from '#core/reader/settings.ts'
import { FormButtons } from './form-buttons.tsx'
import styles from './reading-settings.module.css'

const words = {
  smaller: 'Smaller',
  set: 'As set',
  larger: 'Larger',
  device: 'As my device',
  light: 'Light',
  dark: 'Dark',
} as const

/** How somebody wants to read, as a plain form. */
export function ReadingSettings({ settings }: { settings: Settings }) {
  return (
    <form method="post" action="/me/settings" className={styles.form}>
      <Choices name="text" title="Text" options={textSizes} chosen={settings.text} />
      <Choices name="paper" title="Paper" options={papers} chosen={settings.paper} />
      <FormButtons buttons={[{ how: 'save', words: 'Read like this' }]} />
    </form>
  )
}

type Props<Option> = { name: string; title: string; options: readonly Option[]; chosen: Option }

function Choices<Option extends keyof typeof words>({ name, title, options, chosen }: Props<Option>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} value={option} defaultChecked={option === chosen} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  )
}
