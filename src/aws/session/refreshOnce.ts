interface RefreshOptions {
  /** Whether what is kept and still looks valid is renewed all the same. */
  readonly force: boolean
}

type Refresh<T> = (turn: number, options: RefreshOptions) => Promise<T>

/**
 * One refresh at a time: callers of the same turn share the one under way, and other tabs wait for theirs.
 * A forced refresh is not satisfied by one that is not; another turn (somebody else signed in) never shares.
 */
export function refreshOnce<T>(refresh: Refresh<T>): Refresh<T> {
  let underWay: { readonly turn: number; readonly force: boolean; readonly result: Promise<T> } | undefined

  return (turn, { force }) => {
    if (underWay?.turn === turn && (underWay.force || !force)) return underWay.result
    const result = (force ? inTurn(() => refresh(turn, { force })) : refresh(turn, { force })).finally(() => {
      if (underWay?.result === result) underWay = undefined
    })
    underWay = { turn, force, result }
    return result
  }
}

/** Tabs share the tokens in local storage; two that renew them at once can invalidate each other's. Locks need a secure page. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  return locks ? locks.request('rolecall.credentials', work) : work()
}
