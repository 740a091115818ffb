import { onScopeDispose, shallowRef } from 'vue'
import { appRoot } from '../../aws/configuration/appRoot.ts'
import type { Replaced } from '../standIns.ts'
import { useAws } from '../useAws.ts'
import { decisionFileOf, largestDecision, type ShareSubject } from './decisionFile.ts'
import { decisionHash, longestLink } from './decisionLink.ts'
import type { NamesChoice } from './knownNames.ts'

export interface MadeDecision {
  /** JSON, as the file is saved. */
  readonly text: string
  /** Of the text. */
  readonly bytes: number
  readonly replaced: Replaced
  /** The whole address; undefined where it would be longer than programs pass on. */
  readonly link: string | undefined
  /** Characters of the address, also of one that is too long. */
  readonly linkLength: number
}

/** A decision as a file and as a link, made again whenever it is asked for otherwise. The last one asked for counts. */
export function useSharedDecision() {
  const { configuration, recorder } = useAws()
  const made = shallowRef<MadeDecision>()
  const problem = shallowRef<string>()
  let turn = 0

  async function make(subject: ShareSubject, names: NamesChoice): Promise<void> {
    const mine = ++turn
    made.value = undefined
    problem.value = undefined
    const now = new Date().toISOString()
    const { file, replaced } = decisionFileOf(subject, { session: recorder.list(), names, now, configuration })
    const text = JSON.stringify(file, undefined, 2)
    const bytes = new TextEncoder().encode(text).byteLength
    if (bytes > largestDecision) {
      problem.value = 'This decision comes to more than 2 MB, and no console opens so much. Its policies are too long.'
      return
    }
    const address = `${globalThis.location.origin}${appRoot()}decision${await decisionHash(file)}`
    if (mine !== turn) return
    const link = address.length > longestLink ? undefined : address
    made.value = { text, bytes, replaced, link, linkLength: address.length }
  }

  onScopeDispose(() => turn++)
  return { made, problem, make }
}
