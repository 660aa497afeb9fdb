/** Above so many characters a headline is set smaller. */
const most = 60

type Props = {
  level?: 1 | 2
  /** Where it leads, on a page that is not its own. */
  path?: string
  children: string
}

/** The headline below a title card. */
export function Headline({ level = 1, path, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <Heading data-long={children.length > most || undefined}>
      {path ? <a href={path}>{children}</a> : children}
    </Heading>
  )
}
