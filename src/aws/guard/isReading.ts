/**
 * Operations whose names begin so change nothing: AWS's own convention, which its managed read-only policies rely on too.
 * Cognito puts a word before it where an administrator asks.
 */
const reading = /^(Admin)?(Get|List|Head|Describe|Test|Select|Simulate)(?=[A-Z])/

/** @param operation AWS's name: `ListObjectsV2` */
export function isReading(operation: string): boolean {
  return reading.test(operation)
}
