import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { StandInAnswer } from '../../../aws/connection/askStandIn.ts'
import { plain } from '../../../outcomes/phrase.ts'
import type { Finding } from './finding.ts'
import { seenIn } from './seenIn.ts'

const names = { sts: 'STS', route53: 'Route 53' }
const without = {
  sts: 'The role that a person gets is then shown as the token names it, and no call proves it.',
  route53: 'The page Zones then shows nothing but errors; buckets and sign-in do not need it.',
}

/** What stands in for AWS, by one of its services. */
export function standInFinding(answer: StandInAnswer): Finding {
  const { service, kind } = answer
  const common = { part: 'Service', seen: seenIn(answer) } as const
  if (kind === 'guarded')
    return { ...common, standing: 'holds', title: [plain(`${names[service]} asks for a signature`)] }
  if (kind === 'unguarded') {
    return {
      ...common,
      standing: 'worthALook',
      title: [plain(`${names[service]} answers without a signature`)],
      text: 'It asks no policy, so every call works there that the role would be refused on AWS. What this console foretells is what AWS would say.',
    }
  }
  return {
    ...common,
    standing: 'worthALook',
    title: [plain(`${names[service]} is not there`)],
    text: without[service],
  }
}

/** What a stand-in does not tell, and what the console then leaves out. */
export function untoldByStandIn({ decisionLogUrl, policiesUrl, policies, inboxUrl }: AwsConfig): readonly Finding[] {
  const lacks = [
    ...(decisionLogUrl === undefined ? ["no decision log: of a refusal there is AWS's sentence alone"] : []),
    ...(policiesUrl === undefined && !policies ? ['no policies: nothing is foretold before a click'] : []),
    ...(inboxUrl === undefined ? ['no inbox: codes are where the emulator prints or mails them'] : []),
  ]
  if (lacks.length === 0) return []
  return [
    {
      part: 'Service',
      standing: 'worthALook',
      title: [plain('What this console explains is not all told')],
      seen: 'from the file',
      text: `The backend has ${lacks.join('; ')}.`,
    },
  ]
}
