import type { ReturnProblem } from '../../aws/session/sign-in-pages/returnProblem.ts'

type Say = (sentence: string, values?: Readonly<Record<string, string>>) => string

/** Why somebody came back from another provider and is not signed in, in a sentence. */
export function returnWords(problem: ReturnProblem, say: Say): string {
  switch (problem.kind) {
    case 'declined':
      return say('You are not signed in: it was declined at {provider}.', { provider: problem.provider })
    case 'not begun here':
      return say('This tab began no such sign-in, or it is over. Begin again.')
    case 'unreachable':
      return say('The sign-in pages of the user pool do not answer. Begin again.')
    case 'failed':
      return say('You are not signed in. The answer on the way back from {provider}: {said}', {
        provider: problem.provider,
        said: say(problem.said),
      })
  }
}
