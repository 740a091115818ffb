import type { AskedChange } from '../aws/guard/changeGuard.ts'

/** `1234 5678 9012`, as AWS's own console groups the digits; undefined until STS has said whose session it is. */
export function accountOf({ signer }: Pick<AskedChange, 'signer'>): string | undefined {
  const account = /^arn:[^:]+:[^:]*:[^:]*:(\d{12}):/.exec(signer?.arn ?? '')?.[1]
  return account?.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** One change of each act, the first that waits. */
export function askedActs(asked: readonly AskedChange[]): readonly AskedChange[] {
  return asked.filter(
    ({ act }, index) => act === undefined || asked.findIndex((other) => other.act?.id === act.id) === index,
  )
}

/** What is asked, by the account: the same words for one change and for many. */
export function questionOf([first, ...more]: readonly AskedChange[]): string {
  const account = first && accountOf(first)
  const what = more.length === 0 ? 'this' : `these ${more.length + 1} things`
  return account ? `Change ${what} in AWS account ${account}?` : `Change ${what} in AWS?`
}
