/** Called by Next once, before the first request is answered. It must not wait for the database. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: replaced while building, so that the edge bundle leaves all of it out
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { default: config } = await import('#config')
    const { startServices } = await import('#cms/http/start.ts')
    startServices(config)
  }
}
