import type { Paste } from '../../../aws/call/outcome.ts'

/** The ways to put a fix in place, in the order of the tabs. */
export function pastesOf({
  what,
  json,
  cli,
  cdk,
}: {
  /** "Trust policy of readers" */
  readonly what: string
  readonly json: string
  readonly cli: string
  readonly cdk: string
}): readonly Paste[] {
  return [
    { label: what, language: 'json', text: json },
    { label: `${what} by the AWS CLI`, language: 'shell', text: cli },
    { label: `${what} in CDK`, language: 'typescript', text: cdk },
  ]
}
