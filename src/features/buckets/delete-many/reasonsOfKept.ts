import type { KeptObject } from './runDeletion.ts'

/** Keys that are still there for one reason. */
export interface KeptReason extends Omit<KeptObject, 'key'> {
  readonly keys: readonly string[]
}

/** The keys by what S3 said of them. Its sentences name the object: those that differ in that alone are one, told of the first. */
export function reasonsOfKept(kept: readonly KeptObject[]): readonly KeptReason[] {
  const reasons = new Map<string, KeptObject & { readonly keys: string[] }>()
  for (const one of kept) {
    const name = JSON.stringify([one.code, one.message.replaceAll(one.key, '')])
    const reason = reasons.get(name) ?? { ...one, keys: [] }
    reasons.set(name, reason)
    reason.keys.push(one.key)
  }
  return [...reasons.values()].map(({ key: _, ...reason }) => reason)
}
