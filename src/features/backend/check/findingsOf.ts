import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Answer } from '../../../aws/connection/answer.ts'
import type { ConnectionAnswers } from '../../../aws/connection/checkConnection.ts'
import { plain } from '../../../outcomes/phrase.ts'
import { bucketFinding } from './bucketFinding.ts'
import { clockFinding } from './clockFinding.ts'
import type { Finding, Part } from './finding.ts'
import { appClientFinding, identityPoolFinding, userPoolFinding } from './poolFindings.ts'
import { regionFindings } from './regionFindings.ts'
import { seenIn } from './seenIn.ts'
import { silenceFinding } from './silenceFinding.ts'
import { standInFinding, untoldByStandIn } from './standInFindings.ts'

/** @param origin of this page: CORS rules name it */
export function findingsOf(answers: ConnectionAnswers, config: AwsConfig, origin: string): readonly Finding[] {
  const { userPool, appClient, identityPool, buckets, standIn, unasked, clockOffMs } = answers
  const silent = new Set<string>()

  /** @returns undefined where the answer says what was asked */
  function unheard(answer: Answer<string>, part: Part, question: string): Finding | undefined {
    const { kind, url } = answer
    if (kind === 'unclear') return untold(part, question, `${seenIn(answer)}, which does not tell`)
    if (kind !== 'blocked' && kind !== 'insecure' && kind !== 'silent' && kind !== 'withheld') return undefined
    // One address that does not answer is one thing in the way, however much was asked there.
    const { origin: address } = new URL(url)
    if (silent.has(address)) return untold(part, question, 'no answer that this page can read')
    silent.add(address)
    return silenceFinding(kind, url, part)
  }

  return [
    unheard(userPool, 'User pool', 'Whether the user pool exists') ?? userPoolFinding(userPool, config),
    unheard(appClient, 'User pool', 'Whether the client accepts SRP') ?? appClientFinding(appClient, config),
    unheard(identityPool, 'Identity pool', 'Whether the identity pool exists') ??
      identityPoolFinding(identityPool, config),
    ...buckets.map((answer) => {
      // That a bucket answers and the page may not read it has a cause that is known.
      const other =
        answer.kind === 'withheld' ? undefined : unheard(answer, 'Bucket', `Whether ${answer.bucket} knows this page`)
      return other ?? bucketFinding(answer, origin)
    }),
    ...standIn.map(
      (answer) => unheard(answer, 'Service', `Whether ${answer.service} is there`) ?? standInFinding(answer),
    ),
    ...(config.endpoints ? untoldByStandIn(config) : []),
    ...unasked.map((bucket) => untold('Bucket', `Whether ${bucket} knows this page`, 'not asked: others were')),
    ...regionFindings(config),
    clockFinding(clockOffMs),
    untold('Identity pool', 'Roles set, and this client accepted', 'told by the first sign-in'),
  ]
}

function untold(part: Part, title: string, seen: string): Finding {
  return { standing: 'untold', part, title: [plain(title)], seen }
}
