/** A browser's cookies, as far as paths go. */
export class Jar {
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>()

  /** What a browser would send to a path. */
  for(path: string): string {
    return [...this.#cookies.values()]
      .filter(
        (cookie) =>
          path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')) || cookie.path === '/',
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  /** Keeps what an answer sets; answers the lines. */
  keep({ headers }: Response): string[] {
    const lines = headers.getSetCookie()
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', ...value] = pair.split('=')
      const path = attributes.find((one) => one.startsWith('Path='))?.slice(5) ?? '/'
      const key = `${name} ${path}`
      if (attributes.includes('Max-Age=0')) this.#cookies.delete(key)
      else this.#cookies.set(key, { name, value: value.join('='), path })
    }
    return lines
  }

  /** Another with the same cookies. */
  copy(): Jar {
    const jar = new Jar()
    for (const cookie of this.#cookies.values()) jar.set(cookie)
    return jar
  }

  /** Those that it holds. */
  all(): { name: string; value: string; path: string }[] {
    return [...this.#cookies.values()]
  }

  set(cookie: { name: string; value: string; path: string }): void {
    this.#cookies.set(`${cookie.name} ${cookie.path}`, cookie)
  }
}
