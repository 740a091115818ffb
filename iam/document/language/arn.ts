/** ARNs in six segments, and patterns over them. Follows the IAM User Guide, "Amazon Resource Names (ARNs)" and "Resource". */
import { anyRun, type PatternToken, wildcardTest } from './wildcard.ts'

/** `arn`, partition, service, region, account, and the rest, which may hold more colons. */
export type ArnSegments = readonly [string, string, string, string, string, string]

/** Cuts an ARN at its first five colons. `undefined` when it has fewer. */
export function arnSegments(arn: string): ArnSegments | undefined {
  const segments: string[] = []
  let start = 0
  for (let count = 0; count < 5; count++) {
    const colon = arn.indexOf(':', start)
    if (colon < 0) return undefined
    segments.push(arn.slice(start, colon))
    start = colon + 1
  }
  segments.push(arn.slice(start))
  return segments as unknown as ArnSegments
}

/**
 * The same cut for a pattern: colons that stand in its texts count, those inside other parts (variables) do not. `undefined` when
 * it has fewer than six segments.
 */
export function patternSegments<Part>(parts: readonly (string | Part)[]): (string | Part)[][] | undefined {
  const segments: (string | Part)[][] = [[]]
  for (const part of parts) {
    let rest = part
    while (typeof rest === 'string' && segments.length < 6) {
      const colon = rest.indexOf(':')
      if (colon < 0) break
      if (colon > 0) segments.at(-1)?.push(rest.slice(0, colon))
      segments.push([])
      rest = rest.slice(colon + 1)
    }
    if (rest !== '') segments.at(-1)?.push(rest)
  }
  return segments.length === 6 ? segments : undefined
}

/** True for `*` alone, which stands for every ARN. */
function isEverything(tokens: readonly PatternToken[]): boolean {
  return tokens.length > 0 && tokens.every((token) => token === anyRun)
}

/** Tests all six segments of an ARN, one against one. `undefined` when the pattern is no ARN. */
export function arnTest(tokens: readonly PatternToken[]): ((arn: string) => boolean) | undefined {
  if (isEverything(tokens)) return () => true
  const tests = patternSegments(tokens)?.map(wildcardTest)
  if (!tests) return undefined
  return (arn) => {
    const segments = arnSegments(arn)
    return segments !== undefined && tests.every((test, index) => test(segments[index] ?? ''))
  }
}
