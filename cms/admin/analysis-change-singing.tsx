import { type Extent, extents, type Setting, settings, settingWords } from '#core/performance.ts'
import type { Draft } from './analysis-change.ts'
import styles from './analysis-panel.module.css'
import { extentNames } from './analysis-words.ts'

type Props = { change: (draft: Draft) => void; draft: Draft; id: string }

/** Where a song is sung, how much of it, and whether it was written for the show. */
export function AnalysisChangeSinging({ change, draft, id }: Props) {
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-setting`}>Setting</label>
        <select
          className={styles.input}
          id={`${id}-setting`}
          onChange={({ target: { value } }) => change({ ...draft, setting: value as Setting })}
          value={draft.setting}
        >
          {settings.map((setting) => (
            <option key={setting} value={setting}>
              {settingWords[setting]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-extent`}>How much of it</label>
        <select
          className={styles.input}
          id={`${id}-extent`}
          onChange={({ target: { value } }) => change({ ...draft, extent: value as Extent })}
          value={draft.extent}
        >
          {extents.map((extent) => (
            <option key={extent} value={extent}>
              {extentNames[extent]}
            </option>
          ))}
        </select>
      </div>
      <label className={styles.choice}>
        <input
          checked={draft.original ?? false}
          onChange={({ target: { checked } }) => change({ ...draft, original: checked })}
          type="checkbox"
        />
        Written for the show
      </label>
    </>
  )
}
