import { defineStore } from 'pinia'
import { reactive, shallowRef } from 'vue'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import type { DocumentKind } from './documents/editedDocument.ts'

export interface KeptDraft {
  readonly text: string
  /** The document that was in force when the draft was begun. */
  readonly base: string
}

/** A draft that was put in force in this session. */
export interface AppliedDraft {
  /** "Folders of readers" */
  readonly title: string
  readonly kind: DocumentKind
  /** The calls that take it back, in order. */
  readonly undo: readonly AskedCall[]
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What was typed and not put in force yet: it outlives the page, and is forgotten with the session. */
export const useWhatIfStore = defineStore('what-if', () => {
  /** By `draftKey`. */
  const drafts = reactive(new Map<string, KeptDraft>())
  const applied = shallowRef<AppliedDraft>()
  useAws().session.turns.onDropped(() => {
    drafts.clear()
    applied.value = undefined
  })
  return { drafts, applied }
})

/** A bucket's policy and the pool's mapping are nobody's in particular. */
export function draftKey(roleArn: string, { id, kind }: { readonly id: string; readonly kind: string }): string {
  return kind === 'bucket' || kind === 'mapping' ? id : `${roleArn} ${id}`
}
