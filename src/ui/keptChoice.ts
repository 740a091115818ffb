import { getCurrentScope, onScopeDispose, readonly, type Ref, ref } from 'vue'

export interface KeptChoice<Choice extends string> {
  /** What the person chose, kept over visits and followed over tabs. */
  readonly choice: Readonly<Ref<Choice>>
  choose(next: Choice): void
}

/**
 * One of a few words that this browser keeps for its person. Where storage is closed, the choice lives as long as the page.
 * @param usual what holds until somebody chooses; nothing is kept of it
 * @param others what may be chosen besides; what else is found in storage counts as the usual one
 */
export function keptChoice<Choice extends string>(
  storageKey: string,
  usual: Choice,
  others: readonly Choice[],
): KeptChoice<Choice> {
  const choice = ref(read()) as Ref<Choice>

  function read(): Choice {
    try {
      const kept = localStorage.getItem(storageKey)
      return others.find((other) => other === kept) ?? usual
    } catch {
      return usual
    }
  }

  const follow = ({ key }: StorageEvent): void => {
    if (key === storageKey) choice.value = read()
  }
  window.addEventListener('storage', follow)
  if (getCurrentScope()) onScopeDispose(() => window.removeEventListener('storage', follow))

  return {
    choice: readonly(choice) as Readonly<Ref<Choice>>,
    choose(next) {
      choice.value = next
      try {
        if (next === usual) localStorage.removeItem(storageKey)
        else localStorage.setItem(storageKey, next)
      } catch {
        // Storage is closed to this page.
      }
    },
  }
}
