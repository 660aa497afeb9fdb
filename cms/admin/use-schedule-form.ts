import { useState } from 'react'
import { isNamed } from './early-name.ts'
import { browserZone } from './format-time.ts'
import { brokenBy, plannedBy, type When, zoneChoices } from './schedule-when.ts'
import type { RecapStatus } from './status.ts'
import { useSchedule } from './use-schedule.ts'
import { useSiteZone } from './use-site-zone.ts'

/** What stands in the form of a schedule, what it means, and what is still to be said. */
export function useScheduleForm({ id, status }: { id: string; status: RecapStatus }) {
  const { airing, embargo } = status
  const site = useSiteZone()
  const [given, setGiven] = useState<Partial<When>>({})
  const [name, setName] = useState('')
  const sending = useSchedule({ id, status })

  const zones = zoneChoices({ network: airing?.zone ?? null, browser: browserZone(), site })
  const isAhead = airing?.credits ? Date.parse(airing.credits) > Date.now() : false
  const when: When = {
    ...{
      kind: isAhead ? 'credits' : 'clocks',
      local: '',
      zone: zones[0]?.zone ?? browserZone(),
      minutes: '5',
    },
    ...given,
  }
  const plan = plannedBy({ when, airing })
  const at = plan && 'at' in plan ? plan.at : null
  const { problem, choices = [] } =
    plan && 'problem' in plan ? plan : { problem: sending.problem, choices: sending.choices }
  const early = brokenBy({ at: at ?? choices[0] ?? null, embargo })
  const isMeant = at !== null || choices.length > 0

  const change = (more: Partial<When>) => {
    sending.forget()
    setGiven({ ...given, ...more })
  }
  const send = async (which?: 'first' | 'second') => {
    if (!(await sending.schedule(when, { which, early: early ? name : null }))) return
    setGiven({ ...given, local: '' })
    setName('')
  }
  return {
    ...{ airing, approves: sending.approves, at, busy: sending.busy, change, choices, early, name, problem },
    isReady: isMeant && !sending.busy && (!early || isNamed({ typed: name, name: early.name })),
    ...{ send, setName, when, zones },
  }
}
