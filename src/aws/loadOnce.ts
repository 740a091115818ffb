/** Loads at the first need, for all who come after too; what could not be loaded is asked for again by the next. */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined
  return () =>
    (loading ??= load().catch((problem: unknown) => {
      loading = undefined
      throw problem
    }))
}
