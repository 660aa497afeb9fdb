import type { ReactNode } from 'react'

type Props = {
  names: readonly { name: string; path: string | null }[]
  /** What stands before the names. */
  children?: ReactNode
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** Names set apart as in a sentence, each leading to its page where it has one. */
export function Names({ names, children }: Props) {
  const parts = list.formatToParts(names.map((_, index) => String(index)))
  return (
    <span>
      {children}
      {parts.map(({ type, value }) => {
        const found = type === 'element' ? names[Number(value)] : undefined
        if (!found) return value
        return found.path ? (
          <a key={value} href={found.path}>
            {found.name}
          </a>
        ) : (
          found.name
        )
      })}
    </span>
  )
}
