/** How large a reader wants the text, as she is asked. */
export const textSizes = ['smaller', 'set', 'larger'] as const
/** What she wants to read on. */
export const papers = ['device', 'light', 'dark'] as const

/** How somebody wants to read. */
export type Settings = { text: (typeof textSizes)[number]; paper: (typeof papers)[number] }

const asSet: Settings = { text: 'set', paper: 'device' }

/** Settings of whatever words were given; what is none is as it was set. */
export function readSettings({
  text,
  paper,
}: {
  text?: string | null | undefined
  paper?: string | null | undefined
}): Settings {
  return {
    text: textSizes.find((one) => one === text) ?? asSet.text,
    paper: papers.find((one) => one === paper) ?? asSet.paper,
  }
}

/** As one word for a cookie that the pages read; empty where everything is as it was set. */
export function spellSettings({ text, paper }: Settings): string {
  return text === asSet.text && paper === asSet.paper ? '' : `${text}.${paper}`
}

/** The cookie in which a browser keeps them; the script of every page reads it, and it says nothing of a person. */
export const settingsCookie = 'look'
