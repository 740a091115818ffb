export interface HeldFiles {
  /** @returns what lets go of them; a second call does nothing. */
  hold(ids: readonly string[]): () => void
  /** @returns whether somebody holds it: it is then removed when the last one lets go. */
  putOff(id: string): boolean
}

/** Files that somebody is about to read. What a process that ends meanwhile has not removed, the next start finds listed as loose. */
export function heldFiles(remove: (id: string) => void): HeldFiles {
  const holders = new Map<string, number>()
  const putOff = new Set<string>()

  function letGo(id: string): void {
    const others = (holders.get(id) ?? 1) - 1
    if (others > 0) {
      holders.set(id, others)
      return
    }
    holders.delete(id)
    if (putOff.delete(id)) remove(id)
  }

  return {
    hold(ids) {
      for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1)
      let rest = ids
      return () => {
        for (const id of rest) letGo(id)
        rest = []
      }
    },
    putOff(id) {
      if (!holders.has(id)) return false
      putOff.add(id)
      return true
    },
  }
}
