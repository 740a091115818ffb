/** What every operation that takes `RequestPayer` does with it. */
export const requestPayer = {
  withoutEffect:
    'The owner of a bucket pays: no bucket here makes its callers pay, so that nothing is to be confirmed.',
} as const
