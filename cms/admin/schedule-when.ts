import { type Plan, type PlanProblem, planOf } from '#core/schedule/plan.ts'
import type { Embargo, RecapStatus } from './status.ts'

/** When a recap is to go live, as it stands in the fields of the form. */
export type When = {
  kind: 'clocks' | 'credits'
  /** As a field for date and time has it, such as `2026-11-30T22:05`; empty for none. */
  local: string
  zone: string
  minutes: string
}

/** What the server is asked for, or null where a field is empty. */
export function askedOf({
  kind,
  local,
  zone,
  minutes,
}: When): { local: string; zone: string } | { minutes: number } | null {
  if (kind === 'clocks') return local ? { local, zone } : null
  const count = Number(minutes)
  return minutes.trim() === '' || !Number.isInteger(count) ? null : { minutes: count }
}

/** The moment that is meant, or what is wrong with it; null where a field is empty. */
export function plannedBy({
  when,
  airing,
}: {
  when: When
  airing: RecapStatus['airing']
}): Plan | PlanProblem | null {
  const asked = askedOf(when)
  const known = { credits: airing?.credits ?? null, zone: airing?.zone ?? when.zone }
  return asked && planOf({ asked, known })
}

/** The embargo that a moment would break, or null. */
export function brokenBy({ at, embargo }: { at: string | null; embargo: Embargo | null }): Embargo | null {
  return at && embargo && Date.parse(at) < Date.parse(embargo.airsAt) ? embargo : null
}

/** How a schedule hangs on the credits, such as `5 minutes after the credits`. */
export function minutesWords(minutes: number): string {
  if (minutes === 0) return 'with the credits'
  const count = Math.abs(minutes) === 1 ? '1 minute' : `${Math.abs(minutes)} minutes`
  return `${count} ${minutes < 0 ? 'before' : 'after'} the credits`
}

type Zones = { network: string | null; browser: string; site: string | null }

/** The zones in which a time can be meant, the likeliest first, with whose they are. */
export function zoneChoices({ network, browser, site }: Zones): { zone: string; label: string }[] {
  const owners = [
    { zone: network, owner: 'network' },
    { zone: browser, owner: 'yours' },
    { zone: site, owner: 'site' },
  ]
  const zones = [...new Set([network, site, browser])].filter((zone) => zone !== null)
  return zones.map((zone) => {
    const whose = owners.filter((one) => one.zone === zone).map(({ owner }) => owner)
    return { zone, label: `${zone} (${whose.join(', ')})` }
  })
}
