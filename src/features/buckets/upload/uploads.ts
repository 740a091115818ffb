import { type ShallowRef, shallowRef } from 'vue'
import type { WholeAct } from '../../../aws/call/callOptions.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { Upload } from '../../../aws/services/s3/uploadObject.ts'
import { keyProblem } from '../keys/keyProblem.ts'
import { keepBothName } from './keepBothName.ts'

/** Where files are to go. */
export interface UploadTarget {
  readonly bucket: string
  readonly region: string | undefined
  readonly prefix: string
}

/**
 * `taken`: S3 kept what is there under this name and waits for a decision. `refused`: by policy, or anything else that
 * went wrong; the file is kept so that it can be sent again or elsewhere.
 */
export type UploadState = 'waiting' | 'sending' | 'stored' | 'taken' | 'refused'

export interface UploadItem {
  readonly id: number
  readonly file: File
  /** The click that asked for it, which may have asked for more. */
  readonly act: WholeAct
  readonly target: UploadTarget
  /** Name under the target's prefix. */
  readonly name: string
  readonly existing: 'keep' | 'replace' | 'keep both'
  readonly state: UploadState
  /** Bytes that have left. */
  readonly sent: number
  readonly outcome?: Outcome<void>
  /** Why it was not even sent. */
  readonly problem?: string
}

export type SendFile = (
  upload: Upload,
  onProgress: (sent: number) => void,
  options: { signal: AbortSignal; cause: string; act: WholeAct },
) => Promise<Outcome<void>>

/** Whether there is an object of this name; undefined where that may not be known. */
export type IsTaken = (
  address: { readonly bucket: string; readonly region: string | undefined; readonly key: string },
  options: { signal: AbortSignal; cause: string },
) => Promise<boolean | undefined>

export interface Uploads {
  readonly items: Readonly<ShallowRef<readonly UploadItem[]>>
  /** The last object that was stored, for lists that show its folder. */
  readonly lastStored: Readonly<ShallowRef<UploadItem | undefined>>
  add(files: readonly File[], target: UploadTarget): void
  /** Sends again: the same, over what is there, under another name, or to another folder. */
  again(id: number, change?: Partial<Pick<UploadItem, 'existing' | 'target'>>): void
  /** Takes an upload off the list; gives it up when it is under way. */
  remove(id: number): void
  /** Takes what was stored off the list: all of it, or one object that is gone again. */
  forgetStored(key?: string): void
  /** Takes off the list what has ended and asks for nothing. */
  dismissEnded(): void
  clear(): void
}

/** Whether an upload is over: under way no more, and nobody's decision is waited for. */
export const hasEnded = ({ state }: UploadItem): boolean => state === 'stored' || state === 'refused'

const placeOf = ({ bucket, prefix }: UploadTarget): string => prefix || bucket

const atOnce = 3
/** Larger files are not sent to hear afterwards that there is one of the same name. */
const askedBefore = 256 * 1024
/** S3 answers 409 when two conditional writes meet; its documentation says to repeat. */
const mostRepeats = 3
const mostNames = 50

/**
 * The uploads of this tab. They go on while other pages are looked at.
 * @param onAct is told of each click that asks for uploads, before any of it is sent
 * @param isTaken asked before a large file is sent that replaces nothing; S3 itself checks again when it has all of it
 */
export function createUploads(
  send: SendFile,
  isTaken: IsTaken = () => Promise.resolve(undefined),
  onAct: (act: WholeAct) => void = () => undefined,
): Uploads {
  const items = shallowRef<readonly UploadItem[]>([])
  const lastStored = shallowRef<UploadItem>()
  const underWay = new Map<number, AbortController>()
  let lastId = 0
  let lastAct = 0

  function nextAct(what: string): WholeAct {
    const act = { id: `upload-${++lastAct}`, title: `Upload ${what}` }
    onAct(act)
    return act
  }
  const find = (id: number) => items.value.find((item) => item.id === id)

  function update(id: number, change: Partial<UploadItem>): void {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...change } : item))
  }

  function startNext(): void {
    for (const item of items.value) {
      if (underWay.size >= atOnce) return
      if (item.state === 'waiting') void run(item)
    }
  }

  async function run(item: UploadItem): Promise<void> {
    const { id } = item
    const controller = new AbortController()
    underWay.set(id, controller)
    update(id, { state: 'sending' })
    const ended = await sendUntilSettled(item, controller.signal)
    underWay.delete(id)
    if (!controller.signal.aborted) {
      update(id, ended)
      if (ended.state === 'stored') lastStored.value = find(id)
    }
    startNext()
  }

  /** One try, and the further tries that need nobody's decision. */
  async function sendUntilSettled(item: UploadItem, signal: AbortSignal): Promise<Partial<UploadItem>> {
    const { id, file, target, existing, act } = item
    let { name } = item
    let repeats = 0
    for (let names = 0; names < mostNames;) {
      const key = target.prefix + name
      const problem = keyProblem(key)
      if (problem !== undefined) return { state: 'refused', name, problem }
      const options = { signal, cause: `Upload ${name}`, act }
      const { bucket, region } = target
      if (file.size > askedBefore && existing !== 'replace' && (await isTaken({ bucket, region, key }, options))) {
        if (existing === 'keep') return { state: 'taken', name, sent: 0 }
        name = keepBothName(name)
        names += 1
        continue
      }
      let outcome: Outcome<void>
      try {
        outcome = await send(
          {
            bucket,
            region,
            key,
            file,
            existing: existing === 'replace' ? 'replace' : 'keep',
          },
          (sent) => {
            if (!signal.aborted) update(id, { sent })
          },
          options,
        )
      } catch {
        return {
          state: 'refused',
          name,
          problem: 'The file cannot be read any more: it was moved or changed since it was chosen.',
        }
      }
      if (outcome.kind === 'done') return { state: 'stored', name, sent: file.size, outcome }
      const status = outcome.kind === 'failed' ? outcome.failure.status : undefined
      if (status === 412 && existing === 'keep both') {
        name = keepBothName(name)
        names += 1
      } else if (status === 412) {
        return { state: 'taken', name, sent: 0, outcome }
      } else if (status === 409 && repeats < mostRepeats) {
        repeats += 1
      } else {
        return { state: 'refused', name, sent: 0, outcome }
      }
    }
    return { state: 'refused', name, problem: `No free name was found in ${mostNames} tries.` }
  }

  return {
    items,
    lastStored,
    add(files, target) {
      const act = nextAct(files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files to ${placeOf(target)}`)
      const fresh = files.map((file): UploadItem => ({
        id: ++lastId,
        file,
        act,
        target,
        name: file.name,
        existing: 'keep',
        state: 'waiting',
        sent: 0,
      }))
      this.forgetStored()
      items.value = [...items.value, ...fresh]
      startNext()
    },
    again(id, change = {}) {
      const item = find(id)
      if (!item || underWay.has(id)) return
      const name = change.existing === 'keep both' ? keepBothName(item.name) : item.name
      update(id, {
        existing: item.existing,
        act: nextAct(item.name),
        ...change,
        name,
        state: 'waiting',
        sent: 0,
        outcome: undefined,
        problem: undefined,
      })
      startNext()
    },
    remove(id) {
      underWay.get(id)?.abort()
      items.value = items.value.filter((item) => item.id !== id)
    },
    forgetStored(key) {
      items.value = items.value.filter(
        (item) => item.state !== 'stored' || (key !== undefined && item.target.prefix + item.name !== key),
      )
    },
    dismissEnded() {
      items.value = items.value.filter((item) => !hasEnded(item))
    },
    clear() {
      for (const controller of underWay.values()) controller.abort()
      items.value = []
    },
  }
}
