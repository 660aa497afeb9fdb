import { rmSync } from 'node:fs'
import { isBuilt } from '../run/build.mjs'
import { findMongod } from '../run/find-mongod.mjs'
import { type Bare, makeBare } from './bare.ts'
import { buildProduct } from './builds.ts'
import { type LargeSite, openLargeSite } from './large-site.ts'
import { type Database, openSite, type Site } from './site.ts'

/** What the parts measure, made when a part first asks for it. */
export class Bench {
  readonly folder: string
  #built: Promise<number | null> | undefined
  #bare: Promise<Bare> | undefined
  readonly #sites = new Map<Database, Promise<Site>>()
  readonly #largeSites = new Map<string, Promise<LargeSite>>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** The databases that can be had here. */
  get databases(): Database[] {
    return findMongod().path ? ['sqlite', 'mongo'] : ['sqlite']
  }

  /** Builds from nothing and answers the milliseconds; must be the first to ask for a build. */
  async timeBuild(): Promise<number> {
    rmSync('.next', { recursive: true, force: true })
    return (await this.#build()) ?? Number.NaN
  }

  /** A server with some thirty recaps, up and signed in to. */
  async site(database: Database = 'sqlite'): Promise<Site> {
    await this.#build()
    const site = this.#sites.get(database) ?? openSite({ database, folder: this.folder })
    this.#sites.set(database, site)
    return await site
  }

  /** A server with a generated publication, up and signed in to; whoever asked for it lets it rest afterwards. */
  async largeSite(size: { database: Database; recaps: number }): Promise<LargeSite> {
    await this.#build()
    const key = `${size.database} ${size.recaps}`
    const opened = this.#largeSites.get(key) ?? openLargeSite({ ...size, folder: this.folder })
    this.#largeSites.set(key, opened)
    const site = await opened
    await site.wake()
    return site
  }

  /** The bare app, up; its pages are as long as the ones of the site on SQLite. */
  async bare(): Promise<Bare> {
    this.#bare ??= this.site().then((site) => makeBare({ folder: this.folder, site }))
    return await this.#bare
  }

  /** The sites in use so far. */
  async sites(): Promise<Site[]> {
    return await Promise.all(this.#sites.values())
  }

  /** What is being done, where it does not disturb the report. */
  say(line: string): void {
    process.stderr.write(`${line} …\n`)
  }

  async close(): Promise<void> {
    const bare = await this.#bare?.catch(() => undefined)
    await bare?.server.stop()
    const sites = await Promise.allSettled([...this.#sites.values(), ...this.#largeSites.values()])
    for (const site of sites) if (site.status === 'fulfilled') await site.value.close()
  }

  async #build(): Promise<number | null> {
    this.#built ??= isBuilt() ? Promise.resolve(null) : buildProduct(this.folder)
    return await this.#built
  }
}
