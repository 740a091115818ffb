/** An ARN in two parts for showing: what names the service and account, and what names the resource. */
export interface SplitArn {
  /** `arn:aws:s3:::`, empty when the text is no ARN. */
  readonly prefix: string
  /** `team-photos/shared/plan.txt`; the whole text when it is no ARN. */
  readonly resource: string
}

const prefixOfArn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:/

/** Splits after the fifth colon: IAM User Guide, "Amazon Resource Names". */
export function splitArn(arn: string): SplitArn {
  const prefix = prefixOfArn.exec(arn)?.[0] ?? ''
  return { prefix, resource: arn.slice(prefix.length) }
}

/** The pieces between which a long ARN may break: each ends with `/` or `:`, except perhaps the last. */
export function breakablePieces(text: string): string[] {
  return text.match(/[^/:]*[/:]|[^/:]+$/g) ?? []
}
