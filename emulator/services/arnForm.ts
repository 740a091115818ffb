/** Whether a text is an ARN: six parts, of which partition, service and resource are named. */
export function isArn(text: string): boolean {
  return /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s.test(text)
}
