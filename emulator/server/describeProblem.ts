/**
 * An unexpected error as one may write it down: its kind and where it happened. Its message is left out, because it can
 * quote what the request carried (JSON.parse quotes its input), and that can be a password or a token.
 */
export function describeProblem(problem: unknown): string {
  if (!(problem instanceof Error)) return `a thrown ${typeof problem}`
  const frames = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in problem && typeof problem.code === 'string' ? ` ${problem.code}` : ''
  return [`${problem.name}${code}`, ...frames.slice(0, 8)].join('\n')
}
