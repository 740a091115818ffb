import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { HeldFiles } from '../../../aws/operations/inputJson.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { useAws } from '../../../outcomes/useAws.ts'

export interface Draft {
  readonly input: InputJson
  readonly files: HeldFiles
}

const nothing: Draft = { input: {}, files: new Map() }

/** What was typed for each operation, in memory alone: it may hold secrets. Whoever takes another role keeps it. */
export const useDraftStore = defineStore('operation-drafts', () => {
  const drafts = shallowRef<ReadonlyMap<string, Draft>>(new Map())
  useAws().session.turns.onDropped((change) => {
    if (change !== 'changed-role') drafts.value = new Map()
  })

  return {
    /** @param id `s3/PutObject` */
    draftOf: (id: string): Draft => drafts.value.get(id) ?? nothing,
    has: (id: string): boolean => drafts.value.has(id),
    type(id: string, typed: Partial<Draft>): void {
      drafts.value = new Map([...drafts.value, [id, { ...(drafts.value.get(id) ?? nothing), ...typed }]])
    },
  }
})
