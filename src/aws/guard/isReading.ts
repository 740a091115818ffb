/** Operations whose names begin so change nothing: AWS's own convention, which its managed read-only policies rely on too. */
const reading = /^(Get|List|Head|Describe|Test|Select)(?=[A-Z])/

/** @param operation AWS's name: `ListObjectsV2` */
export function isReading(operation: string): boolean {
  return reading.test(operation)
}
