/** One refresh at a time: callers that come while one is under way share it, and other tabs wait their turn. */
export function refreshOnce<T>(refresh: (force: boolean) => Promise<T>): (force: boolean) => Promise<T> {
  let underWay: { readonly force: boolean; readonly result: Promise<T> } | undefined

  return (force) => {
    if (underWay && (underWay.force || !force)) return underWay.result
    const result = inTurn(() => refresh(force)).finally(() => {
      if (underWay?.result === result) underWay = undefined
    })
    underWay = { force, result }
    return result
  }
}

/** Tabs share the tokens in local storage; two that renew them at once can invalidate each other's. Locks need a secure context. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  return locks ? locks.request('rolecall.credentials', work) : work()
}
