import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useAws } from '../../outcomes/useAws.ts'
import type { Fix } from './checks/doctorFinding.ts'
import type { PoolReading } from './read/poolReading.ts'

/** A fix that was put in place in this session. */
export interface AppliedFix {
  readonly findingId: string
  readonly fix: Fix
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What was examined in this session: it outlives the page, and the navigation counts it. Forgotten with the session. */
export const useDoctorStore = defineStore('doctor', () => {
  const reading = shallowRef<PoolReading>()
  /** Findings to mend; undefined before the pool was examined. */
  const toMend = ref<number>()
  const applied = shallowRef<AppliedFix>()
  useAws().session.turns.onDropped(() => {
    reading.value = undefined
    toMend.value = undefined
    applied.value = undefined
  })
  return { reading, toMend, applied }
})
