import { arnSegments } from '#iam/document/language/arn.ts'

/** Whether a text is an ARN: six parts, of which partition, service and resource are named. */
export function isArn(text: string): boolean {
  const [arn, partition, service, , , resource] = arnSegments(text) ?? []
  return arn === 'arn' && Boolean(partition && service && resource)
}
